package io.howdah.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.Dump;
import io.howdah.DumpOptions;
import io.howdah.DumpOutput;
import io.howdah.ProgressListener;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.Compression;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread of a parallel dump that runs out of memory ends the dump, and no archive is left. */
class WorkerErrorTest {
  @TempDir Path directory;

  /** Fails in the threads that the dump started, and nowhere else. */
  private static final class FailingApart implements ProgressListener {
    private final Thread caller = Thread.currentThread();

    @Override
    public void report(Diagnostic diagnostic) {
      if (Thread.currentThread() != caller) {
        throw new OutOfMemoryError("for a test");
      }
    }

    @Override
    public boolean wants(Severity severity) {
      return true;
    }
  }

  @Test
  void outOfMemory() {
    DumpOptions options = DumpOptions.builder().jobs(3).build();
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      for (int i = 0; i < 20; i++) {
        database.execute("CREATE TABLE t" + i + " AS SELECT generate_series(1, 50000) AS n");
      }
      Path archive = directory.resolve("archive");
      for (DumpOutput.Form form :
          new DumpOutput.Form[] {DumpOutput.Form.CUSTOM, DumpOutput.Form.DIRECTORY}) {
        assertThatThrownBy(() ->
                new Dump(options, new FailingApart())
                    .run(
                        ConnectionParameters.parse(database.url()),
                        ConnectOptions.defaults(),
                        new DumpOutput(
                            form, ArchiveTarget.path(archive), Compression.GZIP, false, false)))
            .isInstanceOf(OutOfMemoryError.class);
        assertThat(archive.resolve("toc.dat")).doesNotExist();
        assertThat(Files.isRegularFile(archive)).isFalse();
      }
    }
  }
}
