package io.howdah.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class TimestampsTest {
  @Test
  void timesAreShownAsCShowsThem() {
    LocalDateTime time = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
    assertThat(Timestamps.format(time, ZoneId.of("UTC"))).isEqualTo("2026-01-02 03:04:05 UTC");
    assertThat(Timestamps.format(time, ZoneId.of("Etc/UTC"))).isEqualTo("2026-01-02 03:04:05 UTC");
  }

  @Test
  void zonesHaveTheSystemsAbbreviations() {
    assumeThat(Path.of("/usr/share/zoneinfo/America/Sao_Paulo")).exists();
    LocalDateTime winter = LocalDateTime.of(2026, 1, 15, 12, 0);
    LocalDateTime summer = LocalDateTime.of(2026, 7, 15, 12, 0);
    assertThat(name(winter, "Europe/Berlin")).isEqualTo("CET");
    assertThat(name(summer, "Europe/Berlin")).isEqualTo("CEST");
    assertThat(name(winter, "America/New_York")).isEqualTo("EST");
    assertThat(name(summer, "America/New_York")).isEqualTo("EDT");
    assertThat(name(summer, "America/Sao_Paulo")).isEqualTo("-03");
    assertThat(name(summer, "Asia/Kolkata")).isEqualTo("IST");
    assertThat(name(LocalDateTime.of(2050, 7, 1, 0, 0), "Europe/Berlin")).isEqualTo("CEST");
    assertThat(name(LocalDateTime.of(2050, 7, 1, 0, 0), "Asia/Dubai")).isEqualTo("+04");
  }

  private static String name(LocalDateTime time, String zone) {
    return Timestamps.format(time, ZoneId.of(zone)).substring("2026-01-02 03:04:05 ".length());
  }
}
