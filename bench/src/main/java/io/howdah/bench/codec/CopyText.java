package io.howdah.bench.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** COPY text that compresses as real tables do: by three to four times. */
final class CopyText {
  /** Enough for every thread to be busy, and for a run to take part of a second. */
  static final int BYTES = 32 << 20;

  private static final String[] WORDS = {
    "order", "customer", "shipped", "pending", "invoice", "north", "south", "express", "standard"
  };

  private CopyText() {}

  static byte[] create() {
    Random random = new Random(42);
    StringBuilder sb = new StringBuilder(BYTES + 200);
    for (int i = 1; sb.length() < BYTES; i++) {
      sb.append(i).append('\t').append(random.nextInt(100_000)).append("\t2025-0");
      sb.append(1 + random.nextInt(9)).append("-1").append(random.nextInt(10)).append('\t');
      for (int w = 0; w < 6; w++) {
        sb.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      sb.append("\t{\"k\": ").append(random.nextInt(1000)).append(", \"v\": \"");
      sb.append(Integer.toHexString(random.nextInt())).append("\"}\n");
    }
    return Arrays.copyOf(sb.toString().getBytes(StandardCharsets.US_ASCII), BYTES);
  }
}
