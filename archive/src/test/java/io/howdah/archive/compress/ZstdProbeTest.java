package io.howdah.archive.compress;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which effort data gets, and from where on. */
class ZstdProbeTest {
  private static final int BLOCK = Blocks.BLOCK_BYTES;
  private static final int PERIOD = 512;

  /** Rows of which nothing comes again: no table of positions helps. */
  private static byte[] hexadecimal(int length) {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder rows = new StringBuilder();
    while (rows.length() < length) {
      rows.append(Long.toHexString(random.nextLong())).append('\n');
    }
    return Arrays.copyOf(rows.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  /** Values that come again 400 KB later, between others, when a small table has forgotten them. */
  private static byte[] periodic(int length) {
    String values = new String(hexadecimal(16 * 16_000), StandardCharsets.US_ASCII);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; rows.length() < length; i++) {
      int at = i * 16 % (16 * 16_000);
      rows.append(i).append('\t').append(values, at, at + 16).append('\n');
    }
    return Arrays.copyOf(rows.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  /** Words of which level 3 finds more than any of ours. */
  private static byte[] words(int length) {
    Random random = new Random(2);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      words.add(Integer.toString(random.nextInt(1 << 20), 36));
    }
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(words.get((int) Math.abs(random.nextGaussian() * 900) % 20_000)).append(' ');
    }
    return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  private static ZstdEffort effortFor(byte[] megabyte) {
    ZstdProbe probe = new ZstdProbe();
    feed(probe, megabyte);
    return probe.effort();
  }

  /** The number of blocks that changed the effort. */
  private static int feed(ZstdProbe probe, byte[] data) {
    int changes = 0;
    for (int at = 0; at < data.length; at += BLOCK) {
      changes +=
          probe.isEffortChangedBy(new BlockInput(data, at, 0, BLOCK, at == 0, false)) ? 1 : 0;
    }
    return changes;
  }

  private static int length(byte[] data, ZstdEffort effort) {
    try (ZstdCompressCtx ctx = new ZstdCompressCtx()) {
      effort.begin(ctx);
      return ctx.compress(data).length;
    }
  }

  private static int lengthAtLevel3(byte[] data) {
    try (ZstdCompressCtx ctx = new ZstdCompressCtx()) {
      return ctx.setLevel(3).compress(data).length;
    }
  }

  @Test
  void theLightestThatDoesIsTaken() {
    assertThat(effortFor(hexadecimal(4 * BLOCK))).isEqualTo(ZstdEffort.LIGHTEST);
    for (byte[] data : List.of(periodic(4 * BLOCK), words(4 * BLOCK))) {
      ZstdEffort effort = effortFor(data);
      double most = 1.02 * lengthAtLevel3(data);
      for (ZstdEffort lighter : ZstdEffort.values()) {
        if (lighter.compareTo(effort) < 0) {
          assertThat((double) length(data, lighter)).isGreaterThan(most);
        }
      }
      if (effort != ZstdEffort.USUAL) {
        assertThat((double) length(data, effort)).isLessThanOrEqualTo(most);
      }
    }
    assertThat(effortFor(periodic(4 * BLOCK))).isNotEqualTo(ZstdEffort.LIGHTEST);
    assertThat(effortFor(words(4 * BLOCK))).isEqualTo(ZstdEffort.USUAL);
  }

  @Test
  void onlyTheBeginningOfEachPeriodDecides() {
    ZstdProbe probe = new ZstdProbe();
    assertThat(feed(probe, hexadecimal(3 * BLOCK))).isZero();
    assertThat(probe.effort()).isEqualTo(ZstdEffort.USUAL);
    assertThat(feed(probe, hexadecimal(BLOCK))).isOne();
    byte[] other = words(4 * BLOCK);
    for (int block = 4; block < PERIOD; block += 4) {
      assertThat(feed(probe, other)).isZero();
    }
    assertThat(probe.effort()).isEqualTo(ZstdEffort.LIGHTEST);
    assertThat(feed(probe, other)).isOne();
    assertThat(probe.effort()).isEqualTo(ZstdEffort.USUAL);
  }
}
