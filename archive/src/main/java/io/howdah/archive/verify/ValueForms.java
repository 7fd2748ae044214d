package io.howdah.archive.verify;

import io.howdah.archive.verify.WholeValues.Form;
import org.jspecify.annotations.Nullable;

/**
 * How the server writes values of its own types in the settings that pg_dump makes ({@code
 * DateStyle} ISO, {@code IntervalStyle} postgres). Source: the types' output functions.
 */
final class ValueForms {
  private static final Form BOOLEAN = (b, from, to) -> to - from == 1 && "tf".indexOf(b[from]) >= 0;

  private ValueForms() {}

  /** The form of a type's values by its name without length or precision; null where unknown. */
  static @Nullable Form of(String type) {
    return switch (type) {
      case "boolean" -> BOOLEAN;
      case "smallint" -> integers(Short.MIN_VALUE, Short.MAX_VALUE);
      case "integer" -> integers(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "bigint" -> integers(Long.MIN_VALUE, Long.MAX_VALUE);
      case "oid" -> integers(0, 0xFFFFFFFFL);
      case "numeric" -> (b, from, to) -> isNumber(b, from, to, false);
      case "real", "double precision" -> (b, from, to) -> isNumber(b, from, to, true);
      case "uuid" -> ValueForms::isUuid;
      case "date" -> (b, from, to) -> new TimeForm(b, from, to).isDate();
      case "time without time zone" -> (b, from, to) -> new TimeForm(b, from, to).isTime(false);
      case "time with time zone" -> (b, from, to) -> new TimeForm(b, from, to).isTime(true);
      case "timestamp without time zone" ->
          (b, from, to) -> new TimeForm(b, from, to).isTimestamp(false);
      case "timestamp with time zone" ->
          (b, from, to) -> new TimeForm(b, from, to).isTimestamp(true);
      case "interval" -> of("0123456789:.+- yearsmondift", 1);
      case "bit", "bit varying" -> of("01", 0);
      case "inet", "cidr" -> of("0123456789abcdef:./", 1);
      case "macaddr", "macaddr8" -> of("0123456789abcdef:", 1);
      case "pg_lsn" -> of("0123456789ABCDEF/", 3);
      case "smallint[]", "integer[]", "bigint[]" -> of("{}0123456789,-NUL[]:=", 2);
      default -> null;
    };
  }

  /** Values of some characters only. */
  private static Form of(String characters, int least) {
    return (b, from, to) -> {
      for (int i = from; i < to; i++) {
        if (characters.indexOf(b[i]) < 0) {
          return false;
        }
      }
      return to - from >= least;
    };
  }

  private static Form integers(long lowest, long highest) {
    return (b, from, to) -> {
      boolean negative = to > from && b[from] == '-';
      int start = negative ? from + 1 : from;
      int digits = to - start;
      if (digits < 1 || digits > 19 || (b[start] == '0' && (digits > 1 || negative))) {
        return false;
      }
      // Nineteen digits fit where there is no sign.
      long value = 0;
      for (int i = start; i < to; i++) {
        if (!isDigit(b[i])) {
          return false;
        }
        value = 10 * value + (b[i] - '0');
      }
      return Long.compareUnsigned(value, negative ? -lowest : highest) <= 0;
    };
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isNumber(byte[] b, int from, int to, boolean exponent) {
    int i = from < to && b[from] == '-' ? from + 1 : from;
    if (is(b, i, to, "Infinity") || (i == from && is(b, i, to, "NaN"))) {
      return true;
    }
    int end = digits(b, i, to);
    if (end == i || (b[i] == '0' && end > i + 1)) {
      return false;
    }
    if (end < to && b[end] == '.') {
      int fraction = end + 1;
      end = digits(b, fraction, to);
      if (end == fraction) {
        return false;
      }
    }
    if (exponent && end < to && b[end] == 'e') {
      boolean signed = end + 1 < to && (b[end + 1] == '-' || b[end + 1] == '+');
      int first = end + 2;
      end = digits(b, first, to);
      return signed && end >= first + 2 && end == to;
    }
    return end == to;
  }

  private static int digits(byte[] b, int from, int to) {
    int i = from;
    while (i < to && isDigit(b[i])) {
      i++;
    }
    return i;
  }

  static boolean is(byte[] b, int from, int to, String text) {
    if (to - from != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (b[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUuid(byte[] b, int from, int to) {
    if (to - from != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      byte c = b[from + i];
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isDigit(c) && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}
