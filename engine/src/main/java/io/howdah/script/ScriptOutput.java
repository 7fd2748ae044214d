package io.howdah.script;

import io.howdah.HowdahException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes byte strings and bytes to a stream, buffered. Failures are the output's own and end the
 * work. Not thread-safe.
 */
final class ScriptOutput {
  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int used;

  /** Whether the stream has refused what it was given, which then will not be tried again. */
  private boolean refused;

  ScriptOutput(OutputStream out) {
    this.out = out;
  }

  /** Writes a byte string. */
  @SuppressWarnings("deprecation") // the one method that copies low bytes without allocating
  void print(String text) {
    int length = text.length();
    if (length <= buffer.length - used) {
      text.getBytes(0, length, buffer, used);
      used += length;
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    write(bytes, 0, bytes.length);
  }

  void write(byte[] bytes, int offset, int length) {
    if (length > buffer.length - used) {
      drain();
      if (length >= buffer.length) {
        toStream(bytes, offset, length);
        return;
      }
    }
    System.arraycopy(bytes, offset, buffer, used, length);
    used += length;
  }

  /** Hands everything on to the stream, and makes the stream do the same. */
  void flush() {
    drain();
    try {
      out.flush();
    } catch (IOException e) {
      throw TextErrors.writing(e);
    }
  }

  /** Hands on what was made before something failed: who reads the text sees how far it came. */
  void leave(Exception failure) {
    if (refused) {
      return;
    }
    try {
      flush();
    } catch (HowdahException e) {
      failure.addSuppressed(e);
    }
  }

  private void drain() {
    if (used > 0) {
      toStream(buffer, 0, used);
      used = 0;
    }
  }

  private void toStream(byte[] bytes, int offset, int length) {
    boolean taken = false;
    try {
      out.write(bytes, offset, length);
      taken = true;
    } catch (IOException e) {
      throw TextErrors.writing(e);
    } finally {
      refused |= !taken;
    }
  }
}
