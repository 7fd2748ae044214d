package io.howdah.archive.compress.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encoded comes back by the JDK's inflater, however it is cut into pieces. */
class DeflateEncoderTest {
  private static final int USUAL_LEVEL = 6;

  private static byte[] inflate(byte[] deflated, int length) throws DataFormatException {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(deflated);
      byte[] data = new byte[length + 1];
      int n = 0;
      while (!inflater.finished()) {
        int got = inflater.inflate(data, n, data.length - n);
        if (got == 0 && !inflater.finished()) {
          throw new AssertionError("the stream has no end after " + n + " bytes, or too many");
        }
        n += got;
      }
      assertThat(inflater.getRemaining()).isZero();
      return Arrays.copyOf(data, n);
    }
  }

  /** Encodes data in pieces that end at the given places, each by another of two encoders. */
  private static byte[] encode(byte[] data, int level, int... cuts) {
    DeflateEncoder[] encoders = {new DeflateEncoder(), new DeflateEncoder()};
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int from = 0;
    for (int i = 0; i <= cuts.length; i++) {
      int to = i == cuts.length ? data.length : cuts[i];
      byte[] out = new byte[7 + DeflateEncoder.maxOutputBytes(to - from)];
      int window = Math.max(0, from - DeflateEncoder.WINDOW_BYTES);
      int n = encoders[i & 1].encode(data, window, from, to, i == cuts.length, level, out, 7);
      all.write(out, 7, n);
      from = to;
    }
    return all.toByteArray();
  }

  private static int zlibLength(byte[] data, int level) {
    try (Deflater deflater = new Deflater(level, true)) {
      deflater.setInput(data);
      deflater.finish();
      byte[] out = new byte[data.length + 1000];
      int n = deflater.deflate(out);
      assertThat(deflater.finished()).isTrue();
      return n;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySmallLengthComesBack(Kind kind) throws DataFormatException {
    DeflateEncoder encoder = new DeflateEncoder();
    byte[] out = new byte[DeflateEncoder.maxOutputBytes(1200)];
    for (int length = 0; length <= 1200; length++) {
      byte[] data = kind.create(length, length);
      int level = 3 + length % 7;
      int n = encoder.encode(data, 0, 0, length, true, level, out, 0);
      byte[] once = Arrays.copyOf(out, n);
      assertThat(inflate(once, length)).as("%s of %d", kind, length).isEqualTo(data);
      // What an encoder did before does not change what it does.
      assertThat(encode(data, level)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @EnumSource
  void lengthsAroundLimitsComeBack(Kind kind) throws DataFormatException {
    int[] limits = {
      4096, 10_000, 32_768, 65_535, 65_536, 2 * 65_535, 70_000, 3 * 65_535, 1 << 18, 300_000
    };
    for (int limit : limits) {
      for (int length = limit - 1; length <= limit + 1; length++) {
        byte[] data = kind.create(length, length);
        byte[] deflated = encode(data, 3 + length % 7);
        assertThat(inflate(deflated, length)).as("%s of %d", kind, length).isEqualTo(data);
        assertThat(deflated.length).isLessThan(DeflateEncoder.maxOutputBytes(length));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void piecesJoin(Kind kind) throws DataFormatException {
    Random random = new Random(kind.name().hashCode());
    for (int round = 0; round < 60; round++) {
      int length = random.nextInt(round < 40 ? 3000 : 200_000);
      byte[] data = kind.create(length, round);
      int[] cuts = new int[random.nextInt(7)];
      for (int i = 0; i < cuts.length; i++) {
        cuts[i] = random.nextInt(length + 1);
      }
      Arrays.sort(cuts);
      byte[] deflated = encode(data, 3 + random.nextInt(7), cuts);
      assertThat(inflate(deflated, length)).as("%s round %d", kind, round).isEqualTo(data);
    }
  }

  @Test
  void everyRunOfOneByteComesBack() throws DataFormatException {
    for (int run = 0; run < 800; run++) {
      byte[] data = new byte[run + 20];
      Arrays.fill(data, 10, 10 + run, (byte) 'x');
      data[3] = 'x';
      data[run + 15] = 'y';
      assertThat(inflate(encode(data, USUAL_LEVEL), data.length)).isEqualTo(data);
    }
  }

  /** After two GB, positions begin anew. */
  @Test
  void positionsBeginAnew() throws DataFormatException {
    for (int before = 1; before < 400_000; before += 1 + before / 2) {
      DeflateEncoder encoder = new DeflateEncoder(Integer.MAX_VALUE - 200_000 - before);
      for (int i = 0; i < 6; i++) {
        byte[] data = Kind.ROWS.create(50_000 + i, i);
        byte[] out = new byte[DeflateEncoder.maxOutputBytes(data.length)];
        int n = encoder.encode(data, 0, 0, data.length, true, USUAL_LEVEL, out, 0);
        byte[] deflated = Arrays.copyOf(out, n);
        assertThat(inflate(deflated, data.length)).isEqualTo(data);
        assertThat(deflated).isEqualTo(encode(data, USUAL_LEVEL));
      }
    }
  }

  @Test
  void theRestOfTheArrayMakesNoDifference() {
    byte[] data = Kind.ROWS.create(5000, 1);
    byte[] around = Kind.NOISE.create(6000, 2);
    System.arraycopy(data, 0, around, 500, 5000);
    byte[] out = new byte[DeflateEncoder.maxOutputBytes(5000)];
    int n = new DeflateEncoder().encode(around, 500, 500, 5500, true, USUAL_LEVEL, out, 0);
    assertThat(Arrays.copyOf(out, n)).isEqualTo(encode(data, USUAL_LEVEL));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8, 9})
  void ratioIsThatOfZlib(int level) {
    for (Kind kind :
        new Kind[] {
          Kind.ROWS, Kind.NUMBERS, Kind.HEX, Kind.NOISE, Kind.TWO_LETTERS, Kind.LONG_RUNS
        }) {
      byte[] data = kind.create(1 << 20, level);
      assertThat((double) encode(data, level).length / zlibLength(data, level))
          .as("%s at level %d", kind, level)
          .isLessThan(1.02);
    }
  }

  @Test
  void smallStreamsAreAsSmallAsThoseOfZlib() throws NoSuchAlgorithmException {
    int ours = 0;
    int zlib = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] sum =
          MessageDigest.getInstance("MD5")
              .digest(Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
      String hex = HexFormat.of().formatHex(sum);
      byte[] data = (hex + hex + hex + "abcd").getBytes(StandardCharsets.US_ASCII);
      ours += encode(data, USUAL_LEVEL).length;
      zlib += zlibLength(data, USUAL_LEVEL);
    }
    assertThat(ours).isLessThanOrEqualTo(zlib);
  }

  @Test
  void tooLittleRoomIsRefused() {
    byte[] out = new byte[DeflateEncoder.maxOutputBytes(100)];
    assertThatThrownBy(
            () -> new DeflateEncoder().encode(new byte[100], 0, 0, 100, true, USUAL_LEVEL, out, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
