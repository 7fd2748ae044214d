package io.howdah.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How an archive is written, beside what its header says.
 *
 * @param sync whether files are forced to disk before the commit returns (not {@code --no-sync})
 * @param threads how many threads may compress at once, at least 1
 * @param restoreScript writes the {@code restore.sql} of a tar archive; null leaves it out
 */
public record WriteOptions(boolean sync, int threads, @Nullable RestoreScript restoreScript) {

  /** Sync, and as many threads as there are processors. */
  public static final WriteOptions DEFAULT =
      new WriteOptions(true, Runtime.getRuntime().availableProcessors(), null);

  /** Writes the script that people find in an unpacked tar archive. */
  @FunctionalInterface
  public interface RestoreScript {
    /** Writes the whole script; called once, after all data, at the commit. */
    void writeTo(DataSink out) throws IOException;
  }

  public WriteOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /** The same with another {@link #sync}. */
  public WriteOptions withSync(boolean value) {
    return new WriteOptions(value, threads, restoreScript);
  }

  /**
   * The same with another number of {@link #threads}.
   *
   * @throws IllegalArgumentException when it is less than 1
   */
  public WriteOptions withThreads(int value) {
    return new WriteOptions(sync, value, restoreScript);
  }

  /** The same with a {@link #restoreScript}. */
  public WriteOptions withRestoreScript(RestoreScript value) {
    return new WriteOptions(sync, threads, value);
  }
}
