package io.howdah.archive.verify;

/**
 * Reads one date or time as the server writes it in ISO style. Source: {@code EncodeDateOnly},
 * {@code EncodeTimeOnly} and {@code EncodeDateTime} in datetime.c.
 */
final class TimeForm {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private int at;

  TimeForm(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.at = start;
  }

  boolean isDate() {
    return isInfinite() || (date() && era());
  }

  boolean isTime(boolean zoned) {
    return time() && (!zoned || zone()) && at == end;
  }

  boolean isTimestamp(boolean zoned) {
    return isInfinite() || (date() && take(' ') && time() && (!zoned || zone()) && era());
  }

  private boolean isInfinite() {
    return ValueForms.is(bytes, start, end, "infinity")
        || ValueForms.is(bytes, start, end, "-infinity");
  }

  /** Nothing more, or the letters for years before the first. */
  private boolean era() {
    return at == end || ValueForms.is(bytes, at, end, " BC");
  }

  private boolean date() {
    int year = at;
    while (at < end && ValueForms.isDigit(bytes[at])) {
      at++;
    }
    return at - year >= 4 && take('-') && number(1, 12) && take('-') && number(1, 31);
  }

  private boolean time() {
    if (!number(0, 24) || !take(':') || !number(0, 59) || !take(':') || !number(0, 59)) {
      return false;
    }
    if (take('.')) {
      int fraction = at;
      while (at < end && ValueForms.isDigit(bytes[at])) {
        at++;
      }
      return at > fraction && at - fraction <= 6;
    }
    return true;
  }

  private boolean zone() {
    if (!take('+') && !take('-')) {
      return false;
    }
    if (!number(0, 99)) {
      return false;
    }
    // TimeZone may be set up to 168 hours from Greenwich.
    if (at < end && ValueForms.isDigit(bytes[at])) {
      at++;
    }
    return !take(':') || (number(0, 59) && (!take(':') || number(0, 59)));
  }

  private boolean take(char c) {
    boolean there = at < end && bytes[at] == c;
    at += there ? 1 : 0;
    return there;
  }

  /** Two digits. */
  private boolean number(int lowest, int highest) {
    if (end - at < 2 || !ValueForms.isDigit(bytes[at]) || !ValueForms.isDigit(bytes[at + 1])) {
      return false;
    }
    int value = 10 * (bytes[at] - '0') + bytes[at + 1] - '0';
    at += 2;
    return value >= lowest && value <= highest;
  }
}
