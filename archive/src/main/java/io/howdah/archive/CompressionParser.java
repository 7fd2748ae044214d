package io.howdah.archive;

import io.howdah.archive.Compression.Algorithm;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of compression specifications: {@code METHOD[:DETAIL]}, DETAIL a level or a list of
 * {@code keyword[=value]}; a bare integer is gzip's level, or no compression where it is 0. Source:
 * common/compression.c.
 */
final class CompressionParser {
  private final Algorithm algorithm;
  private int level;
  private int workers = Compression.UNSET;
  private int longDistance = Compression.UNSET;

  private CompressionParser(Algorithm algorithm) {
    this.algorithm = algorithm;
    this.level = Compression.of(algorithm).level();
  }

  static Compression parse(String option) throws InvalidCompressionException {
    String name;
    String detail;
    CInteger bare = CInteger.parse(option);
    if (bare.end() == option.length()) {
      name = bare.value() == 0 ? "none" : "gzip";
      detail = bare.value() == 0 ? null : option;
    } else {
      int colon = option.indexOf(':');
      name = colon < 0 ? option : option.substring(0, colon);
      detail = colon < 0 ? null : option.substring(colon + 1);
    }
    CompressionParser p = new CompressionParser(algorithm(name));
    p.parseDetail(detail);
    p.validate();
    return new Compression(p.algorithm, p.level, p.workers, p.longDistance);
  }

  private static Algorithm algorithm(String name) throws InvalidCompressionException {
    for (Algorithm a : Algorithm.values()) {
      if (a.specName().equals(name)) {
        return a;
      }
    }
    throw new InvalidCompressionException("unrecognized compression algorithm: \"" + name + "\"");
  }

  private void parseDetail(@Nullable String detail) throws InvalidCompressionException {
    if (detail == null) {
      return;
    }
    CInteger bare = CInteger.parse(detail);
    if (bare.end() > 0 && bare.end() == detail.length()) {
      level = (int) bare.value();
      return;
    }
    int at = 0;
    while (true) {
      int comma = detail.indexOf(',', at);
      int end = comma < 0 ? detail.length() : comma;
      int equals = detail.indexOf('=', at);
      boolean hasValue = equals >= 0 && equals < end;
      String keyword = detail.substring(at, hasValue ? equals : end);
      parseOption(keyword, hasValue ? detail.substring(equals + 1, end) : null);
      if (comma < 0) {
        return;
      }
      at = comma + 1;
    }
  }

  private void parseOption(String keyword, @Nullable String value)
      throws InvalidCompressionException {
    switch (keyword) {
      case "" -> throw invalid("found empty string where a compression option was expected");
      case "level" -> level = integer(keyword, value);
      case "workers" -> workers = integer(keyword, value);
      case "long" -> longDistance = bool(keyword, value);
      default -> throw invalid("unrecognized compression option: \"" + keyword + "\"");
    }
  }

  private static int integer(String keyword, @Nullable String value)
      throws InvalidCompressionException {
    if (value == null) {
      throw invalid("compression option \"" + keyword + "\" requires a value");
    }
    CInteger i = CInteger.parse(value);
    if (i.end() == 0 || i.end() != value.length()) {
      throw invalid("value for compression option \"" + keyword + "\" must be an integer");
    }
    return (int) i.value();
  }

  private static int bool(String keyword, @Nullable String value)
      throws InvalidCompressionException {
    if (value == null
        || value.equalsIgnoreCase("yes")
        || value.equalsIgnoreCase("on")
        || value.equals("1")) {
      return 1;
    }
    if (value.equalsIgnoreCase("no") || value.equalsIgnoreCase("off") || value.equals("0")) {
      return 0;
    }
    throw invalid("value for compression option \"" + keyword + "\" must be a Boolean value");
  }

  private void validate() throws InvalidCompressionException {
    String name = algorithm.specName();
    switch (algorithm) {
      case NONE -> {
        if (level != 0) {
          throw invalid(
              "compression algorithm \"" + name + "\" does not accept a compression level");
        }
      }
      case GZIP -> validateLevel(1, 9, -1);
      case LZ4 -> validateLevel(1, 12, 0);
      case ZSTD -> validateLevel(-131072, 22, 3);
    }
    if (workers != Compression.UNSET && algorithm != Algorithm.ZSTD) {
      throw invalid("compression algorithm \"" + name + "\" does not accept a worker count");
    }
    if (longDistance != Compression.UNSET && algorithm != Algorithm.ZSTD) {
      throw invalid("compression algorithm \"" + name + "\" does not support long-distance mode");
    }
  }

  private void validateLevel(int min, int max, int byDefault) throws InvalidCompressionException {
    if ((level < min || level > max) && level != byDefault) {
      throw invalid(
          "compression algorithm \""
              + algorithm.specName()
              + "\" expects a compression level between "
              + min
              + " and "
              + max
              + " (default at "
              + byDefault
              + ")");
    }
  }

  private static InvalidCompressionException invalid(String message) {
    return new InvalidCompressionException("invalid compression specification: " + message);
  }

  /** What C's strtol finds at the start of a text: its value, and where it ends (0: none). */
  private record CInteger(long value, int end) {
    static CInteger parse(String s) {
      int i = 0;
      while (i < s.length()
          && (s.charAt(i) == ' ' || (s.charAt(i) >= '\t' && s.charAt(i) <= '\r'))) {
        i++;
      }
      boolean negative = i < s.length() && s.charAt(i) == '-';
      if (negative || (i < s.length() && s.charAt(i) == '+')) {
        i++;
      }
      int first = i;
      long value = 0;
      boolean overflow = false;
      for (; i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9'; i++) {
        int digit = s.charAt(i) - '0';
        overflow |= value > (Long.MAX_VALUE - digit) / 10;
        value = value * 10 + digit;
      }
      if (i == first) {
        return new CInteger(0, 0);
      }
      if (overflow) {
        value = negative ? Long.MIN_VALUE : Long.MAX_VALUE;
      } else if (negative) {
        value = -value;
      }
      return new CInteger(value, i);
    }
  }
}
