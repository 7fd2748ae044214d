package io.howdah.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arguments and environment variables as the bytes that the system hands over, one char a byte.
 * Java decodes them first, and loses what is not valid in the locale's encoding; on Linux the bytes
 * can be read from {@code /proc/self} instead. Elsewhere they are encoded again.
 */
final class NativeText {
  private NativeText() {}

  /** The last arguments of this process, as many as Java decoded. */
  static List<String> arguments(String[] decoded) {
    if (isAscii(decoded)) {
      return Arrays.asList(decoded);
    }
    List<String> all = readProc("/proc/self/cmdline");
    if (all.size() >= decoded.length) {
      return all.subList(all.size() - decoded.length, all.size());
    }
    List<String> encoded = new ArrayList<>();
    for (String argument : decoded) {
      encoded.add(fromDecoded(argument));
    }
    return encoded;
  }

  /** The environment variables that concern us: those of libpq, and a few of the system's. */
  static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    List<String> raw = readProc("/proc/self/environ");
    if (raw.isEmpty()) {
      System.getenv().forEach((name, value) -> environment.put(name, fromDecoded(value)));
    }
    for (String definition : raw) {
      int equals = definition.indexOf('=');
      if (equals > 0) {
        environment.putIfAbsent(definition.substring(0, equals), definition.substring(equals + 1));
      }
    }
    return Collections.unmodifiableMap(environment);
  }

  private static String fromDecoded(String text) {
    return new String(text.getBytes(Charset.defaultCharset()), StandardCharsets.ISO_8859_1);
  }

  private static boolean isAscii(String[] texts) {
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) >= 0x80) {
          return false;
        }
      }
    }
    return true;
  }

  // Strings ended by NUL; empty where there is no such file.
  private static List<String> readProc(String file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        strings.add(new String(bytes, start, i - start, StandardCharsets.ISO_8859_1));
        start = i + 1;
      }
    }
    return strings;
  }
}
