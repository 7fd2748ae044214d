package io.howdah.archive.compress.deflate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Kinds of data, each of which takes other ways through the encoder. */
enum Kind {
  NOISE,
  ZEROS,
  FEW_SYMBOLS,
  TWO_LETTERS,
  LONG_RUNS,
  ROWS,
  NUMBERS,
  HEX,
  MIXED,
  FAR_COPIES;

  /** What is mixed. */
  private static final List<Kind> SIMPLE =
      List.of(NOISE, ZEROS, FEW_SYMBOLS, TWO_LETTERS, LONG_RUNS, ROWS, NUMBERS, HEX);

  byte[] create(int length, long seed) {
    Random random = new Random(seed * 31 + name().hashCode());
    byte[] b = new byte[length];
    int at = 0;
    while (at < length) {
      Kind kind = this == MIXED ? SIMPLE.get(random.nextInt(SIMPLE.size())) : this;
      int n = this == MIXED ? Math.min(length - at, 1 + random.nextInt(20_000)) : length;
      kind.fill(b, at, at + n, random);
      at += n;
    }
    return b;
  }

  private void fill(byte[] b, int from, int to, Random random) {
    switch (this) {
      case NOISE -> {
        for (int i = from; i < to; i++) {
          b[i] = (byte) random.nextInt();
        }
      }
      case ZEROS, MIXED -> {}
      case FEW_SYMBOLS -> {
        for (int i = from; i < to; i++) {
          b[i] = (byte) ('a' + random.nextInt(3));
        }
      }
      case TWO_LETTERS -> {
        for (int i = from; i < to; i++) {
          b[i] = (byte) ('0' + random.nextInt(2));
        }
      }
      case LONG_RUNS -> {
        for (int i = from; i < to; ) {
          byte value = (byte) random.nextInt();
          for (int run = 1 + random.nextInt(600); run > 0 && i < to; run--) {
            b[i++] = value;
          }
        }
      }
      case ROWS, NUMBERS, HEX -> fillRows(b, from, to, random);
      case FAR_COPIES -> fillCopies(b, from, to, random);
    }
  }

  private void fillRows(byte[] b, int from, int to, Random random) {
    int i = from;
    for (int row = random.nextInt(1000); i < to; row++) {
      String s =
          switch (this) {
            case HEX -> "\\\\x" + Long.toHexString(random.nextLong()) + '\n';
            case NUMBERS ->
                row + "\t" + row * 7919L % 5000 + "\t" + random.nextInt(100_000) / 1e3 + "\n";
            default ->
                row
                    + "\t{\"user\": "
                    + random.nextInt(500)
                    + ", \"kind\": \"order\"}\t\\N\tshipped\n";
          };
      byte[] line = s.getBytes(StandardCharsets.US_ASCII);
      int n = Math.min(line.length, to - i);
      System.arraycopy(line, 0, b, i, n);
      i += n;
    }
  }

  /** Copies from around the greatest distance, with lengths around the greatest length. */
  private static void fillCopies(byte[] b, int from, int to, Random random) {
    int i = from;
    while (i < to) {
      int distance = (1 << 15) - 3 + random.nextInt(6);
      int n = Math.min(to - i, random.nextBoolean() ? 255 + random.nextInt(8) : 3);
      if (i - distance < 0 || random.nextInt(3) == 0) {
        b[i++] = (byte) random.nextInt();
        continue;
      }
      for (int k = 0; k < n; k++, i++) {
        b[i] = b[i - distance];
      }
    }
  }
}
