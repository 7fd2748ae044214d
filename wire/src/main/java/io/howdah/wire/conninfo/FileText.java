package io.howdah.wire.conninfo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Files named by byte strings, with contents as byte strings. */
public final class FileText {

  private FileText() {}

  /** The path that a byte string names, or null when this system cannot have such a name. */
  public static @Nullable Path path(String name) {
    try {
      byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
      Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
      String text = new String(bytes, charset);
      return Arrays.equals(text.getBytes(charset), bytes) ? Path.of(text) : escaped(name);
    } catch (InvalidPathException impossible) {
      return null;
    }
  }

  /** The JVM takes bytes that are no text in its encoding only as a URI's escapes. */
  private static Path escaped(String name) {
    StringBuilder uri = new StringBuilder("file:///");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '/') {
        uri.append('%').append(HexFormat.of().toHexDigits((byte) c));
      } else if (uri.charAt(uri.length() - 1) != '/') {
        uri.append(c);
      }
    }
    Path fromRoot = Path.of(URI.create(uri.toString()));
    return name.startsWith("/") ? fromRoot : fromRoot.subpath(0, fromRoot.getNameCount());
  }

  /** Whether there is a file of this name, a byte string. */
  public static boolean exists(String name) {
    Path path = path(name);
    return path != null && Files.exists(path);
  }

  /** The contents, or null when the file cannot be read. */
  public static @Nullable String read(String name) {
    Path path = path(name);
    try {
      return path == null ? null : Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      return null;
    }
  }
}
