package io.howdah.archive.compress;

import java.io.Closeable;
import java.io.IOException;

/**
 * Compresses one stream. Calls come from one thread at a time: {@link #write} any number of times,
 * {@link #endInput} once, then {@link #drain} until it says that all output has been delivered, and
 * {@link #close} in any case.
 */
public abstract class Compressor implements Closeable {

  /** Takes compressed bytes, in order, on the thread that called the compressor. */
  @FunctionalInterface
  public interface Output {
    /** The bytes may be changed after the return; length is never 0. */
    void accept(byte[] bytes, int offset, int length) throws IOException;
  }

  /** Adds bytes; they may be changed after the return. May deliver output. */
  public abstract void write(byte[] bytes, int offset, int length) throws IOException;

  /** Says that there will be no more input. */
  public abstract void endInput() throws IOException;

  /**
   * Delivers output that is ready.
   *
   * @param wait whether to wait for what is not ready yet
   * @return whether all output of the ended stream has been delivered
   */
  public abstract boolean drain(boolean wait) throws IOException;

  /** Gives back buffers and stops what is under way. */
  @Override
  public abstract void close();
}
