package io.howdah.archive.compress.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HuffmanCodeTest {
  private final HuffmanCode code = new HuffmanCode();

  /** A complete code leaves no string of bits unused. */
  private static void assertComplete(byte[] lengths, int[] counts, int maxBits) {
    long used = 0;
    for (int s = 0; s < lengths.length; s++) {
      assertThat((int) lengths[s]).isBetween(counts[s] > 0 ? 1 : 0, maxBits);
      used += lengths[s] == 0 ? 0 : 1L << (maxBits - lengths[s]);
    }
    assertThat(used).isEqualTo(1L << maxBits);
  }

  private byte[] lengths(int[] counts, int maxBits) {
    byte[] lengths = new byte[counts.length];
    code.lengths(counts, counts.length, maxBits, lengths);
    assertComplete(lengths, counts, maxBits);
    return lengths;
  }

  @Test
  void countsThatGrowFastStayWithinTheLimit() {
    int[] counts = new int[30];
    counts[0] = 1;
    counts[1] = 1;
    for (int i = 2; i < 24; i++) {
      counts[i] = counts[i - 1] + counts[i - 2];
    }
    lengths(counts, 15);
    lengths(counts, 7);
    lengths(counts, 5);
  }

  @Test
  void codesAreAsShortAsPossible() {
    assertThat(lengths(new int[] {5, 9, 12, 13, 16, 45}, 15)).containsExactly(4, 4, 3, 3, 3, 1);
    assertThat(lengths(new int[] {0, 7, 0}, 15)).containsExactly(1, 1, 0);
    assertThat(lengths(new int[] {7, 0, 0}, 15)).containsExactly(1, 1, 0);
    assertThat(lengths(new int[] {0, 0, 0}, 15)).containsExactly(1, 1, 0);
    assertThat(lengths(new int[] {1, 1, 1, 1}, 15)).containsExactly(2, 2, 2, 2);
  }

  @Test
  void anyCountsMakeCompleteCodesWithoutCommonBeginnings() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      int[] counts = new int[19 + random.nextInt(268)];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = random.nextInt(3) == 0 ? 0 : 1 << random.nextInt(17);
      }
      byte[] lengths = lengths(counts, counts.length <= 100 ? 7 : 15);
      int[] codes = new int[counts.length];
      code.codes(lengths, codes.length, codes);
      boolean[] taken = new boolean[1 << 15];
      for (int s = 0; s < codes.length; s++) {
        for (int rest = 0; lengths[s] > 0 && rest < 1 << (15 - lengths[s]); rest++) {
          int bits = rest << lengths[s] | codes[s];
          assertThat(taken[bits]).isFalse();
          taken[bits] = true;
        }
      }
    }
  }

  @Test
  void theFixedCodeIsThatOfTheStandard() {
    CodeTables fixed = CodeTables.fixed(code);
    // Literal 0 is 00110000, the end 0000000, literal 144 is 110010000: here lowest bit first.
    assertThat(fixed.first[0]).isEqualTo(0b00001100 << 6 | 8);
    assertThat(fixed.first[144]).isEqualTo(0b000010011 << 6 | 9);
    assertThat(fixed.endOfBlock()).isZero();
    assertThat(fixed.endOfBlockBits()).isEqualTo(7);
    assertThat(Arrays.stream(fixed.distance, 0, 30).map(d -> d & 15)).containsOnly(5);
  }
}
