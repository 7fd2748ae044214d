package io.howdah.restore.rows;

import io.howdah.archive.DataSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Makes rows of COPY's text into its binary format. Each object makes one table's. Not thread-safe.
 *
 * <p>Source: manual, "File Formats" of COPY
 */
public final class PlainRows {
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};

  /** A column takes its length and a value of 8 bytes. */
  private static final int MAX_COLUMN_BYTES = 12;

  /** No row of such columns is nearly as long: at most 1 600 of 40 characters. */
  private static final int MAX_ROW_CHARS = 1 << 17;

  private static final int OUT_BYTES = 64 << 10;

  private final PlainForm[] forms;
  private final ByteBuffer out = ByteBuffer.allocate(OUT_BYTES);
  private byte[] text = new byte[1 << 17];
  private int size;
  private boolean ended;

  PlainRows(List<PlainForm> forms) {
    this.forms = forms.toArray(PlainForm[]::new);
    out.put(SIGNATURE).putInt(0).putInt(0);
  }

  /**
   * Takes text, cut anywhere, and gives rows that are whole.
   *
   * @throws UnfitTextException when it is not all understood
   */
  public void write(byte[] bytes, int offset, int lengthBytes, DataSink to) throws IOException {
    if (ended) {
      return;
    }
    if (text.length - size < lengthBytes) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, size + lengthBytes));
    }
    System.arraycopy(bytes, offset, text, size, lengthBytes);
    size += lengthBytes;
    int at = 0;
    for (int end = next('\n', at, size); end >= 0 && !ended; end = next('\n', at, size)) {
      if (end - at == 2 && text[at] == '\\' && text[at + 1] == '.') {
        ended = true;
      } else {
        row(at, end, to);
      }
      at = end + 1;
    }
    size -= at;
    System.arraycopy(text, at, text, 0, size);
    if (size > MAX_ROW_CHARS && !ended) {
      throw new UnfitTextException();
    }
  }

  /**
   * Gives what is left, and the end.
   *
   * @throws UnfitTextException when the text ended within a row
   */
  public void finish(DataSink to) throws IOException {
    if (size > 0 && !ended) {
      throw new UnfitTextException();
    }
    makeRoom(Short.BYTES, to);
    out.putShort((short) -1);
    flush(to);
  }

  private int next(char wanted, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private void row(int from, int end, DataSink to) throws IOException {
    makeRoom(Short.BYTES + forms.length * MAX_COLUMN_BYTES, to);
    out.putShort((short) forms.length);
    int at = from;
    for (int i = 0; i < forms.length; i++) {
      int stop = i == forms.length - 1 ? end : next('\t', at, end);
      if (stop < 0) {
        throw new UnfitTextException();
      }
      if (stop - at == 2 && text[at] == '\\' && text[at + 1] == 'N') {
        out.putInt(-1);
      } else {
        value(forms[i], at, stop);
      }
      at = stop + 1;
    }
  }

  private void value(PlainForm form, int from, int end) {
    out.putInt(form.lengthBytes);
    switch (form) {
      case BOOLEAN -> out.put((byte) (NumberText.isTrue(text, from, end) ? 1 : 0));
      case INT2 ->
          out.putShort(
              (short) NumberText.integer(text, from, end, Short.MIN_VALUE, Short.MAX_VALUE));
      case INT4 ->
          out.putInt(
              (int) NumberText.integer(text, from, end, Integer.MIN_VALUE, Integer.MAX_VALUE));
      case INT8 -> out.putLong(NumberText.integer(text, from, end, Long.MIN_VALUE, Long.MAX_VALUE));
      case FLOAT4 -> out.putFloat(FloatText.float4(text, from, end));
      case FLOAT8 -> out.putDouble(FloatText.float8(text, from, end));
      case DATE -> out.putInt(TimeText.date(text, from, end));
      case TIMESTAMP -> out.putLong(TimeText.timestamp(text, from, end, false));
      case TIMESTAMPTZ -> out.putLong(TimeText.timestamp(text, from, end, true));
    }
  }

  private void makeRoom(int bytes, DataSink to) throws IOException {
    if (out.remaining() < bytes) {
      flush(to);
    }
  }

  private void flush(DataSink to) throws IOException {
    to.write(out.array(), 0, out.position());
    out.clear();
  }
}
