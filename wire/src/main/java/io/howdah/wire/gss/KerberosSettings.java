package io.howdah.wire.gss;

import io.howdah.wire.Environment;
import io.howdah.wire.conninfo.FileText;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code [libdefaults]} of the Kerberos configuration: what the JDK does not heed. All
 * else in these files the JDK reads itself. Immutable.
 *
 * <p>Source: manual page krb5.conf(5) of MIT Kerberos
 */
final class KerberosSettings {

  private static final String DEFAULT_FILE = "/etc/krb5.conf";
  private static final int MAX_DEPTH = 5;

  private final Map<String, String> libdefaults = new HashMap<>();

  /** The first file that can be read, or null. */
  private @Nullable String file;

  private KerberosSettings() {}

  /** Reads the files that {@code KRB5_CONFIG} names, or the system's. What is first counts. */
  static KerberosSettings read(Environment environment) {
    KerberosSettings settings = new KerberosSettings();
    String names = environment.variable("KRB5_CONFIG");
    if (names == null) {
      names = System.getProperty("java.security.krb5.conf", DEFAULT_FILE);
    }
    for (String name : names.split(":", -1)) {
      if (!name.isEmpty() && settings.add(name, 0) && settings.file == null) {
        settings.file = name;
      }
    }
    return settings;
  }

  private boolean add(String name, int depth) {
    String text = FileText.read(name);
    if (text == null) {
      return false;
    }
    boolean wanted = false;
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      if (line.startsWith("[")) {
        wanted = line.startsWith("[libdefaults]");
      } else if (line.startsWith("includedir ")) {
        addDirectory(line.substring(11).strip(), depth);
      } else if (line.startsWith("include ")) {
        addIncluded(line.substring(8).strip(), depth);
      } else if (wanted && !line.startsWith("#") && !line.startsWith(";")) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          libdefaults.putIfAbsent(
              line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
      }
    }
    return true;
  }

  private void addIncluded(String name, int depth) {
    if (depth < MAX_DEPTH) {
      add(name, depth + 1);
    }
  }

  /** Files whose names hold nothing but letters, digits, dashes and underscores, or end .conf. */
  private void addDirectory(String name, int depth) {
    String[] names = new File(name).list();
    if (names != null) {
      java.util.Arrays.sort(names);
      for (String one : names) {
        if (!one.startsWith(".") && (one.endsWith(".conf") || isPlain(one))) {
          addIncluded(name + "/" + one, depth);
        }
      }
    }
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** The file that the JDK is to read, or null for its own choice. */
  @Nullable String file() {
    return file;
  }

  @Nullable String text(String key) {
    return libdefaults.get(key);
  }

  /** A choice; anything that says neither yes nor no is the default. */
  boolean flag(String key, boolean defaultValue) {
    String value = libdefaults.get(key);
    return switch (value == null ? "" : value.toLowerCase(java.util.Locale.ROOT)) {
      case "true", "t", "yes", "y", "on", "1" -> true;
      case "false", "f", "no", "n", "nil", "off", "0" -> false;
      default -> defaultValue;
    };
  }
}
