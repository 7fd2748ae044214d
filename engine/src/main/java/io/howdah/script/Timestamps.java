package io.howdah.script;

import io.howdah.archive.CreationTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Times as scripts and listings show them: {@code 2026-01-31 23:59:59 UTC}, in the zone of this
 * machine.
 *
 * <p>Source: {@code PGDUMP_STRFTIME_FMT} in {@code dumputils.h}.
 */
public final class Timestamps {
  private Timestamps() {}

  /** The time of now. */
  public static String now() {
    return format(LocalDateTime.now(ZoneId.systemDefault()), ZoneId.systemDefault());
  }

  /** When an archive was made, or null where its header holds no valid time. */
  static @Nullable String of(CreationTime created) {
    LocalDateTime time = created.toLocalDateTime();
    return time == null ? null : format(time, ZoneId.systemDefault());
  }

  static String format(LocalDateTime time, ZoneId zone) {
    StringBuilder text = new StringBuilder(32);
    text.append(time.getYear()).append('-');
    pad(text, time.getMonthValue()).append('-');
    pad(text, time.getDayOfMonth()).append(' ');
    pad(text, time.getHour()).append(':');
    pad(text, time.getMinute()).append(':');
    pad(text, time.getSecond()).append(' ');
    return text.append(abbreviation(time.atZone(zone))).toString();
  }

  private static StringBuilder pad(StringBuilder text, int number) {
    return text.append(number < 10 ? "0" : "").append(number);
  }

  private static String abbreviation(ZonedDateTime time) {
    String id = time.getZone().getId();
    return switch (id) {
      // The JDK's names for time zones take long to load.
      case "UTC", "Etc/UTC", "Z", "Zulu", "Etc/Zulu", "Universal", "UCT", "Etc/UCT" -> "UTC";
      case "GMT", "Etc/GMT" -> "GMT";
      default -> zoneAbbreviation(time);
    };
  }

  private static String zoneAbbreviation(ZonedDateTime time) {
    boolean daylight = time.getZone().getRules().isDaylightSavings(time.toInstant());
    @Nullable String name =
        ZoneAbbreviations.find(time.getZone().getId(), time.toEpochSecond(), daylight);
    return name != null
        ? name
        : TimeZone.getTimeZone(time.getZone())
            .getDisplayName(daylight, TimeZone.SHORT, Locale.ROOT);
  }
}
