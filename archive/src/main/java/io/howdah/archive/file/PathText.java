package io.howdah.archive.file;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Paths as byte strings, one char a byte, as arguments come and messages go. The JVM has the names
 * of files in the encoding of the locale that it was started with, and loses what is no text in it;
 * only a file URI carries every byte. Stateless.
 *
 * <p>Source: the JDK's {@code Path.of(URI)} and {@link Path#toUri}, which escape bytes.
 */
public final class PathText {
  private static final Charset NATIVE =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private PathText() {}

  /** The path that these bytes name. */
  public static Path path(String bytes) {
    if (isAscii(bytes)) {
      return Path.of(bytes);
    }
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(raw, NATIVE);
    return Arrays.equals(text.getBytes(NATIVE), raw) ? Path.of(text) : escaped(bytes);
  }

  /** The bytes that a path's name consists of: what {@link #path} makes the path of. */
  public static String bytes(Path path) {
    String text = path.toString();
    if (isAscii(text)) {
      return text;
    }
    return text.indexOf('\uFFFD') < 0
        ? new String(text.getBytes(NATIVE), StandardCharsets.ISO_8859_1)
        : unescaped(path);
  }

  /** A path whose name is no text. */
  private static Path escaped(String bytes) {
    boolean absolute = bytes.startsWith("/");
    StringBuilder uri = new StringBuilder("file:///");
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c != '/') {
        uri.append('%').append(HexFormat.of().toHexDigits((byte) c));
      } else if (uri.charAt(uri.length() - 1) != '/') {
        uri.append(c);
      }
    }
    Path fromRoot = Path.of(URI.create(uri.toString()));
    return absolute ? fromRoot : fromRoot.subpath(0, fromRoot.getNameCount());
  }

  private static String unescaped(Path path) {
    String uri = path.toUri().getRawPath(); // absolute, and a directory's ends in a slash
    StringBuilder bytes = new StringBuilder(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c == '%') {
        c = (char) Integer.parseInt(uri, i + 1, i + 3, 16);
        i += 2;
      }
      bytes.append(c);
    }
    if (bytes.length() > 1 && bytes.charAt(bytes.length() - 1) == '/') {
      bytes.setLength(bytes.length() - 1);
    }
    int start = 0;
    if (!path.isAbsolute()) {
      start = bytes.length();
      for (int n = path.getNameCount(); n > 0; n--) {
        start = bytes.lastIndexOf("/", start - 1);
      }
      start++;
    }
    return bytes.substring(start);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
