package io.howdah.wire.conninfo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files named by byte strings, with contents as byte strings. */
public final class FileText {

  private FileText() {}

  /** The path that a byte string names, or null when this system cannot have such a name. */
  public static @Nullable Path path(String name) {
    try {
      String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
      return Path.of(
          new String(name.getBytes(StandardCharsets.ISO_8859_1), Charset.forName(encoding)));
    } catch (InvalidPathException impossible) {
      return null;
    }
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
