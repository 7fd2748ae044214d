package io.howdah.wire;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the process's environment, keeping every byte of it. */
final class SystemEnvironment {

  /**
   * Where Debian's, Fedora's and most others' libpq look; PostgreSQL's own default is /tmp. The one
   * that is there wins.
   */
  private static final String[] SOCKET_DIRECTORIES = {"/var/run/postgresql", "/tmp"};

  private SystemEnvironment() {}

  static Environment get() {
    Charset charset = charset();
    Map<String, String> variables = new HashMap<>();
    boolean damaged = false;
    for (Map.Entry<String, String> entry : System.getenv().entrySet()) {
      String name = entry.getKey();
      if (name.startsWith("PG")
          || name.startsWith("SSL_CERT_")
          || name.startsWith("KRB5")
          || name.equals("HOME")) {
        damaged |= entry.getValue().indexOf('\ufffd') >= 0;
        variables.put(entry.getKey(), byteString(entry.getValue(), charset));
      }
    }
    if (damaged) {
      readExactly(variables);
    }
    String home = variables.get("HOME");
    if (home == null || home.isEmpty()) {
      home = property("user.home", charset);
    }
    return new Environment(variables, home, property("user.name", charset), socketDirectory());
  }

  /** The JDK drops bytes that are no text in the locale's encoding; Linux still has them. */
  private static void readExactly(Map<String, String> variables) {
    try {
      String all = Files.readString(Path.of("/proc/self/environ"), StandardCharsets.ISO_8859_1);
      int start = 0;
      while (start < all.length()) {
        int end = all.indexOf('\0', start);
        end = end < 0 ? all.length() : end;
        int equals = all.indexOf('=', start);
        if (equals > start && equals < end) {
          variables.replace(all.substring(start, equals), all.substring(equals + 1, end));
        }
        start = end + 1;
      }
    } catch (IOException notThere) {
      // Not Linux: what the JDK gave must do.
    }
  }

  private static @Nullable String property(String name, Charset charset) {
    String value = System.getProperty(name);
    return value == null || value.isEmpty() || value.equals("?")
        ? null
        : byteString(value, charset);
  }

  private static Charset charset() {
    String name = System.getProperty("sun.jnu.encoding");
    return name == null || !Charset.isSupported(name)
        ? StandardCharsets.UTF_8
        : Charset.forName(name);
  }

  private static String byteString(String text, Charset charset) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
      }
    }
    return text;
  }

  private static @Nullable String socketDirectory() {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return null;
    }
    for (String directory : SOCKET_DIRECTORIES) {
      if (Files.isDirectory(Path.of(directory))) {
        return directory;
      }
    }
    return SOCKET_DIRECTORIES[0];
  }
}
