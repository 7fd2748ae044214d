package io.howdah.wire.conninfo;

import io.howdah.wire.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file of passwords: lines of {@code host:port:database:user:password}, of which {@code *}
 * matches anything. Read when first needed; ignored, with a warning, when others may read it.
 *
 * <p>Source: passwordFromFile in src/interfaces/libpq/fe-connect.c
 */
public final class PasswordFile {

  private static final int GROUP_AND_WORLD = 077;

  private final String name;
  private final Consumer<String> warnings;
  private @Nullable String text;

  /**
   * Chooses the file.
   *
   * @param given the parameter {@code passfile}; when empty it is {@code ~/.pgpass}
   */
  public PasswordFile(String given, Environment environment, Consumer<String> warnings) {
    String home = environment.homeDirectory();
    name = !given.isEmpty() ? given : home == null ? "" : home + "/.pgpass";
    this.warnings = warnings;
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The password of the first line that matches, or null. */
  public @Nullable String find(String host, String port, String database, String user) {
    String known = text;
    if (known == null) {
      known = read();
      text = known;
    }
    String[] keys = {host, port, database, user};
    int start = 0;
    while (start < known.length()) {
      int newline = known.indexOf('\n', start);
      int end = newline < 0 ? known.length() : newline;
      String line = known.substring(start, stripped(known, start, end));
      start = end + 1;
      int at = line.startsWith("#") ? -1 : 0;
      for (int i = 0; i < keys.length && at >= 0; i++) {
        at = afterMatch(line, at, keys[i]);
      }
      if (at >= 0 && !line.isEmpty()) {
        return password(line, at);
      }
    }
    return null;
  }

  private static int stripped(String text, int start, int end) {
    int last = end;
    while (last > start && text.charAt(last - 1) == '\r') {
      last--;
    }
    return last;
  }

  /** Where the next field starts, when the one at the offset matches; else -1. */
  private static int afterMatch(String line, int from, String key) {
    if (line.startsWith("*:", from)) {
      return from + 2;
    }
    int at = from;
    int matched = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == ':') {
        return matched == key.length() ? at + 1 : -1;
      }
      if (c == '\\' && at + 1 < line.length()) {
        c = line.charAt(++at);
      }
      if (matched == key.length() || key.charAt(matched) != c) {
        return -1;
      }
      matched++;
      at++;
    }
    return -1;
  }

  private static String password(String line, int from) {
    StringBuilder password = new StringBuilder();
    for (int at = from; at < line.length() && line.charAt(at) != ':'; at++) {
      if (line.charAt(at) == '\\' && at + 1 < line.length()) {
        at++;
      }
      password.append(line.charAt(at));
    }
    return password.toString();
  }

  private String read() {
    Path path = name.isEmpty() ? null : FileText.path(name);
    if (path == null || !Files.isReadable(path)) {
      return "";
    }
    if (!Files.isRegularFile(path)) {
      warnings.accept("WARNING: password file \"" + name + "\" is not a plain file");
      return "";
    }
    try {
      if (((Integer) Files.getAttribute(path, "unix:mode") & GROUP_AND_WORLD) != 0) {
        warnings.accept(
            "WARNING: password file \""
                + name
                + "\" has group or world access; permissions should be u=rw (0600) or less");
        return "";
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      // A system without such permissions: libpq does not check there either.
    }
    String contents = FileText.read(name);
    return contents == null ? "" : contents;
  }
}
