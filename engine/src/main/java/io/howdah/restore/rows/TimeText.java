package io.howdah.restore.rows;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Dates and times as COPY's text has them: in ISO style, of the years 1 to 9999. All others the
 * server reads. Stateless.
 *
 * <p>Source: {@code EncodeDateTime} in {@code datetime.c}, {@code timestamp_recv}
 */
final class TimeText {
  private static final long MICROS = 1_000_000;
  private static final int DATE_CHARS = 10;
  private static final int TIME_CHARS = 8;
  private static final int MAX_FRACTION_CHARS = 6;
  private static final int MAX_ZONE_HOURS = 15;
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private TimeText() {}

  /** Days since the year 2000. */
  static int date(byte[] text, int from, int end) {
    if (NumberText.is(text, from, end, "infinity")) {
      return Integer.MAX_VALUE;
    }
    if (NumberText.is(text, from, end, "-infinity")) {
      return Integer.MIN_VALUE;
    }
    check(end - from == DATE_CHARS);
    return (int) day(text, from);
  }

  /** Microseconds since the year 2000; of UTC where the text has a zone. */
  static long timestamp(byte[] text, int from, int end, boolean zoned) {
    if (NumberText.is(text, from, end, "infinity")) {
      return Long.MAX_VALUE;
    }
    if (NumberText.is(text, from, end, "-infinity")) {
      return Long.MIN_VALUE;
    }
    int time = from + DATE_CHARS + 1;
    check(end >= time + TIME_CHARS && text[time - 1] == ' ');
    long seconds = day(text, from) * 86_400 + seconds(text, time, 23);
    int at = time + TIME_CHARS;
    long micros = 0;
    if (at < end && text[at] == '.') {
      int first = ++at;
      while (at < end && text[at] >= '0' && text[at] <= '9') {
        at++;
      }
      check(at > first && at - first <= MAX_FRACTION_CHARS);
      micros = NumberText.digits(text, first, at - first);
      for (int i = at - first; i < MAX_FRACTION_CHARS; i++) {
        micros *= 10;
      }
    }
    if (zoned) {
      seconds -= zone(text, at, end);
    } else {
      check(at == end);
    }
    return seconds * MICROS + micros;
  }

  private static long day(byte[] text, int from) {
    check(text[from + 4] == '-' && text[from + 7] == '-');
    int year = NumberText.digits(text, from, 4);
    check(year > 0);
    try {
      return LocalDate.of(
                  year, NumberText.digits(text, from + 5, 2), NumberText.digits(text, from + 8, 2))
              .toEpochDay()
          - EPOCH_DAY;
    } catch (DateTimeException impossible) {
      throw new UnfitTextException();
    }
  }

  /** {@code HH:MM:SS}. */
  private static int seconds(byte[] text, int from, int maxHours) {
    int hours = NumberText.digits(text, from, 2);
    int minutes = NumberText.digits(text, from + 3, 2);
    int seconds = NumberText.digits(text, from + 6, 2);
    check(text[from + 2] == ':' && text[from + 5] == ':');
    check(hours <= maxHours && minutes < 60 && seconds < 60);
    return (60 * hours + minutes) * 60 + seconds;
  }

  /** Seconds east of UTC: {@code +HH}, {@code +HH:MM} or {@code +HH:MM:SS}. */
  private static int zone(byte[] text, int from, int end) {
    check(end - from >= 3 && (text[from] == '+' || text[from] == '-'));
    int offset;
    switch (end - from) {
      case 3 -> {
        offset = 3600 * NumberText.digits(text, from + 1, 2);
        check(offset <= 3600 * MAX_ZONE_HOURS);
      }
      case 6 -> {
        int minutes = NumberText.digits(text, from + 4, 2);
        offset = 60 * (60 * NumberText.digits(text, from + 1, 2) + minutes);
        check(text[from + 3] == ':' && minutes < 60 && offset < 3600 * (MAX_ZONE_HOURS + 1));
      }
      case 9 -> offset = seconds(text, from + 1, MAX_ZONE_HOURS);
      default -> throw new UnfitTextException();
    }
    return text[from] == '-' ? -offset : offset;
  }

  private static void check(boolean asExpected) {
    if (!asExpected) {
      throw new UnfitTextException();
    }
  }
}
