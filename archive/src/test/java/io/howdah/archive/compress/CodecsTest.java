package io.howdah.archive.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Compression;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.FileSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compressors, at the lengths where something changes. */
class CodecsTest {
  private static final int BLOCK = Blocks.BLOCK_BYTES;

  static IntStream lengths() {
    return IntStream.of(
        0,
        1,
        511,
        512,
        513,
        2048,
        8191,
        8192,
        8193,
        32767,
        32768,
        BLOCK - 1,
        BLOCK,
        BLOCK + 1,
        2 * BLOCK,
        5 * BLOCK + 12345);
  }

  private static byte[] text(int length) {
    Random random = new Random(length);
    StringBuilder sb = new StringBuilder(length + 64);
    while (sb.length() < length) {
      sb.append(sb.length()).append('\t').append(random.nextInt(5000)).append("\twords of text ");
      sb.append(Integer.toHexString(random.nextInt())).append('\n');
    }
    return Arrays.copyOf(sb.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  private static byte[] compress(Compression c, Wrapping wrapping, byte[] data, int step)
      throws IOException {
    return compress(c, wrapping, data, step, 3);
  }

  private static byte[] compress(
      Compression c, Wrapping wrapping, byte[] data, int step, int threads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Compressor compressor = Codecs.compressor(c, wrapping, threads, out::write)) {
      for (int at = 0; at < data.length; at += step) {
        compressor.write(data, at, Math.min(step, data.length - at));
      }
      compressor.endInput();
      while (!compressor.drain(false)) {
        Thread.onSpinWait();
      }
    }
    return out.toByteArray();
  }

  private static InputStream decompress(Compression c, Wrapping wrapping, byte[] bytes) {
    return Codecs.decompressor(
        c.algorithm(),
        wrapping,
        new FileSource(ByteInput.of(new ByteArrayInputStream(bytes), null), null));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void dataComesBack(int length) throws IOException {
    byte[] data = text(length);
    for (Compression.Algorithm a : Compression.Algorithm.values()) {
      for (Wrapping w : Wrapping.values()) {
        Compression c = Compression.of(a);
        byte[] compressed = compress(c, w, data, 4711);
        assertThat(decompress(c, w, compressed).readAllBytes()).isEqualTo(data);
        assertThat(compress(c, w, data, Math.max(length, 1))).isEqualTo(compressed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void everyInflaterReadsOurStreams(int length) throws IOException {
    byte[] data = text(length);
    for (int level : new int[] {-1, 1, 3, 4, 6, 9}) {
      Compression c = Compression.ofGzipLevel(level);
      byte[] zlib = compress(c, Wrapping.STREAM, data, 1 << 16);
      assertThat(new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes())
          .isEqualTo(data);
      byte[] gzip = compress(c, Wrapping.FILE, data, 1 << 16);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
          .isEqualTo(data);
    }
  }

  @Test
  void ratioIsThatOfZlib() throws IOException {
    byte[] data = text(8 << 20);
    for (int level : new int[] {1, 6, 9}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, new Deflater(level))) {
        zlib.write(data);
      }
      byte[] ours = compress(Compression.ofGzipLevel(level), Wrapping.STREAM, data, 1 << 16);
      assertThat((double) ours.length / out.size()).isLessThan(1.02);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lz4:1", "lz4:9", "zstd:-3", "zstd:1", "zstd:7", "zstd:level=3,long,workers=2"})
  void levelsAndOptionsWork(String spec) throws Exception {
    Compression c = Compression.parse(spec);
    byte[] data = text(3 << 20);
    byte[] compressed = compress(c, Wrapping.FILE, data, 100_000);
    assertThat(compressed.length).isLessThan(data.length * 3 / 5);
    assertThat(decompress(c, Wrapping.FILE, compressed).readAllBytes()).isEqualTo(data);
  }

  /** Long enough that what was found of the first blocks decides about later ones. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLongStreamStaysTheSame(boolean numbers) throws IOException {
    byte[] data = numbers ? numbers(6 << 20) : text(6 << 20);
    byte[] once = compress(Compression.GZIP, Wrapping.FILE, data, 65536);
    assertThat(compress(Compression.GZIP, Wrapping.FILE, data, 5000, 1)).isEqualTo(once);
    assertThat(compress(Compression.GZIP, Wrapping.FILE, data, 1 << 20, 20)).isEqualTo(once);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(once)).readAllBytes()).isEqualTo(data);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, new Deflater(6))) {
      zlib.write(data);
    }
    assertThat((double) once.length / out.size()).isLessThan(1.02);
  }

  @Test
  void aLowerLevelIsTakenWhereItDoes() throws IOException {
    byte[] data = numbers(6 << 20);
    byte[] before = Arrays.copyOf(data, 6 * BLOCK);
    int later = gzipLength(data, 6) - gzipLength(before, 6);
    // What is asked for by another number is taken as it is.
    assertThat(later).isGreaterThan(gzipLength(data, 4) - gzipLength(before, 4));
    assertThat(later).isLessThanOrEqualTo(zlibLength(data) - zlibLength(before));
  }

  private static int gzipLength(byte[] data, int level) throws IOException {
    return compress(Compression.ofGzipLevel(level), Wrapping.STREAM, data, 65536).length;
  }

  private static int zlibLength(byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, new Deflater(6))) {
      zlib.write(data);
    }
    return out.size();
  }

  private static byte[] numbers(int length) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; rows.length() < length; i++) {
      rows.append(i).append('\t').append(i % 1000).append('\t').append(i * 7919L).append('\n');
    }
    return Arrays.copyOf(rows.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  /** Long enough that what was found of the first megabyte decides about the others. */
  @ParameterizedTest
  @ValueSource(strings = {"zstd", "zstd:3", "zstd:workers=0", "zstd:workers=3"})
  void zstdStaysTheSame(String spec) throws Exception {
    Compression c = Compression.parse(spec);
    for (byte[] data : List.of(text(9 << 20), numbers(9 << 20))) {
      byte[] once = compress(c, Wrapping.STREAM, data, 65536);
      assertThat(compress(c, Wrapping.STREAM, data, 5000, 1)).isEqualTo(once);
      assertThat(decompress(c, Wrapping.STREAM, once).readAllBytes()).isEqualTo(data);
      int level3 = compress(Compression.parse("zstd:3"), Wrapping.STREAM, data, 65536).length;
      assertThat((double) once.length / level3).isLessThan(1.05);
    }
  }

  @Test
  void noiseGrowsLittle() throws IOException {
    byte[] noise = new byte[3 * BLOCK + 5];
    new Random(1).nextBytes(noise);
    for (Compression.Algorithm a : Compression.Algorithm.values()) {
      Compression c = Compression.of(a);
      byte[] compressed = compress(c, Wrapping.STREAM, noise, 65536);
      assertThat(compressed.length).isLessThan(noise.length + 1000);
      assertThat(decompress(c, Wrapping.STREAM, compressed).readAllBytes()).isEqualTo(noise);
    }
  }

  @Test
  void everyFlippedByteAndEveryCutIsNoticed() throws IOException {
    byte[] data = text(30_000);
    Random random = new Random(3);
    for (Compression.Algorithm a :
        new Compression.Algorithm[] {
          Compression.Algorithm.GZIP, Compression.Algorithm.LZ4, Compression.Algorithm.ZSTD
        }) {
      Compression c = Compression.of(a);
      byte[] good = compress(c, Wrapping.STREAM, data, 1000);
      for (int i = 0; i < 400; i++) {
        byte[] bad = good.clone();
        int at = random.nextInt(bad.length);
        bad[at] ^= (byte) (1 << random.nextInt(8));
        assertDamagedOrSame(c, bad, data, a + " byte " + at);
        byte[] cut = Arrays.copyOf(good, 1 + random.nextInt(good.length - 1));
        assertDamaged(c, cut);
      }
      byte[] longer = Arrays.copyOf(good, good.length + 1);
      longer[good.length] = 77;
      assertDamaged(c, longer);
    }
  }

  private static void assertDamaged(Compression c, byte[] bytes) {
    assertThatThrownBy(() -> decompress(c, Wrapping.STREAM, bytes).readAllBytes())
        .isInstanceOf(ArchiveException.Corrupt.class);
  }

  /** A few bits in the headers say nothing about the data. */
  private static void assertDamagedOrSame(Compression c, byte[] bytes, byte[] data, String what) {
    try {
      assertThat(decompress(c, Wrapping.STREAM, bytes).readAllBytes()).as(what).isEqualTo(data);
    } catch (IOException e) {
      assertThat(e).as(what).isInstanceOf(ArchiveException.Corrupt.class);
    }
  }

  @Test
  void checksumsAreJoined() {
    byte[] data = text(100_000);
    for (int cut : new int[] {0, 1, 50_000, 65_521, 99_999, 100_000}) {
      Adler32 a1 = new Adler32();
      Adler32 a2 = new Adler32();
      Adler32 a = new Adler32();
      CRC32 c1 = new CRC32();
      CRC32 c2 = new CRC32();
      CRC32 c = new CRC32();
      a1.update(data, 0, cut);
      a2.update(data, cut, data.length - cut);
      a.update(data);
      c1.update(data, 0, cut);
      c2.update(data, cut, data.length - cut);
      c.update(data);
      int n = data.length - cut;
      assertThat(Checksums.joinAdler32((int) a1.getValue(), (int) a2.getValue(), n))
          .isEqualTo((int) a.getValue());
      assertThat(Checksums.joinCrc32((int) c1.getValue(), (int) c2.getValue(), n))
          .isEqualTo((int) c.getValue());
    }
  }

  @Test
  void anUnfinishedStreamGivesItsBuffersBack() throws IOException {
    byte[] data = text(3 * BLOCK);
    for (Compression.Algorithm a : Compression.Algorithm.values()) {
      for (int i = 0; i < 50; i++) {
        try (Compressor compressor =
            Codecs.compressor(Compression.of(a), Wrapping.STREAM, 2, (b, o, l) -> {})) {
          compressor.write(data, 0, data.length);
        }
      }
      assertThat(compress(Compression.of(a), Wrapping.STREAM, data, 1 << 16)).isNotEmpty();
    }
  }

  @Test
  void anErrorOfTheOutputComesToTheCaller() {
    byte[] data = text(8 * BLOCK);
    for (Compression.Algorithm a : Compression.Algorithm.values()) {
      assertThatThrownBy(
              () -> {
                try (Compressor compressor =
                    Codecs.compressor(
                        Compression.of(a),
                        Wrapping.STREAM,
                        2,
                        (b, o, l) -> {
                          throw new IOException("No space left on device");
                        })) {
                  compressor.write(data, 0, data.length);
                  compressor.endInput();
                  compressor.drain(true);
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
    }
  }
}
