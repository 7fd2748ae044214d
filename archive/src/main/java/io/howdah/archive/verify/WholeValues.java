package io.howdah.archive.verify;

import java.util.Arrays;

/** Checks values that are looked at as a whole; NULL, and what is longer than any, passes. */
final class WholeValues implements ValueCheck {
  /** More than the digits of any number. */
  private static final int MOST_BYTES = 1 << 18;

  /** How values of a type look. */
  @FunctionalInterface
  interface Form {
    boolean matches(byte[] bytes, int from, int to);
  }

  private final Form form;
  private byte[] kept = new byte[32];
  private int keptBytes;

  WholeValues(Form form) {
    this.form = form;
  }

  @Override
  public boolean accept(byte[] bytes, int from, int to, boolean last) {
    if (last && keptBytes == 0) {
      return isNull(bytes, from, to) || form.matches(bytes, from, to);
    }
    keep(bytes, from, Math.min(to, from + MOST_BYTES - keptBytes));
    if (!last) {
      return true;
    }
    int length = keptBytes;
    keptBytes = 0;
    return length == MOST_BYTES || isNull(kept, 0, length) || form.matches(kept, 0, length);
  }

  private void keep(byte[] bytes, int from, int to) {
    int length = to - from;
    if (kept.length < keptBytes + length) {
      kept = Arrays.copyOf(kept, Math.max(2 * kept.length, keptBytes + length));
    }
    System.arraycopy(bytes, from, kept, keptBytes, length);
    keptBytes += length;
  }

  private static boolean isNull(byte[] bytes, int from, int to) {
    return to - from == 2 && bytes[from] == '\\' && bytes[from + 1] == 'N';
  }
}
