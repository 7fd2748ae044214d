package io.howdah;

import io.howdah.dump.DumpJob;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import org.jspecify.annotations.Nullable;

/**
 * Dumps a database to an archive or a script.
 *
 * <pre>{@code
 * new Dump(DumpOptions.builder().build(), ProgressListener.SILENT)
 *     .run(
 *         ConnectionParameters.parse("dbname=source"),
 *         ConnectOptions.defaults(),
 *         new DumpOutput(
 *             Form.CUSTOM, ArchiveTarget.path(Path.of("source.dump")), Compression.GZIP, false, true));
 * }</pre>
 *
 * <p>Not thread-safe but for {@link #cancel}.
 */
public final class Dump {
  private final DumpOptions options;
  private final ProgressListener listener;
  private volatile @Nullable DumpJob running;

  /**
   * Prepares a dump.
   *
   * @param listener hears what happens, from one thread at a time
   */
  public Dump(DumpOptions options, ProgressListener listener) {
    this.options = options;
    this.listener = listener;
  }

  /**
   * Dumps the database that is connected to.
   *
   * @throws HowdahException when the dump could not be completed; nothing that looks whole is left
   */
  public void run(ConnectionParameters parameters, ConnectOptions connecting, DumpOutput output) {
    DumpJob job = new DumpJob(parameters, connecting, options, output, listener);
    running = job;
    job.run();
  }

  /**
   * Cancels a dump that is under way; it then fails. Thread-safe.
   *
   * @return whether there was a connection yet: without one, nothing has been begun
   */
  public boolean cancel() {
    DumpJob job = running;
    return job != null && job.cancel();
  }
}
