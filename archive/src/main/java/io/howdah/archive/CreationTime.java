package io.howdah.archive;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an archive was made: seven ints in the header, C's {@code struct tm}, in the local time of
 * the machine that made it. They are kept as they stand, since the time zone is not stored.
 *
 * @param second 0-60
 * @param minute 0-59
 * @param hour 0-23
 * @param day day of the month, 1-31
 * @param month 0-11
 * @param year years since 1900
 * @param isDst 1 in daylight saving time, 0 not, -1 unknown
 */
public record CreationTime(
    int second, int minute, int hour, int day, int month, int year, int isDst) {

  /** The seven ints for an instant in its zone. */
  public static CreationTime of(ZonedDateTime t) {
    boolean dst = t.getZone().getRules().isDaylightSavings(t.toInstant());
    return new CreationTime(
        t.getSecond(),
        t.getMinute(),
        t.getHour(),
        t.getDayOfMonth(),
        t.getMonthValue() - 1,
        t.getYear() - 1900,
        dst ? 1 : 0);
  }

  /** The same moment as a local date and time, or null where the numbers are no valid date. */
  public @Nullable LocalDateTime toLocalDateTime() {
    try {
      return LocalDateTime.of(year + 1900, month + 1, day, hour, minute, Math.min(second, 59));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
