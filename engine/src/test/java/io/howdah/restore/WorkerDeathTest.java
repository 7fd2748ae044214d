package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.Restore;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A parallel restore ends, whatever its workers die of. */
final class WorkerDeathTest {
  @TempDir Path directory;

  /** Memory that is out, or a class that cannot be loaded, is no exception but an error. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anErrorEndsTheRestore() throws Exception {
    PostgresServer server = PostgresServer.of(18);
    Path archive = directory.resolve("archive");
    try (TestDatabase source = TestArchives.cornersOn(server);
        TestDatabase target = server.createDatabase()) {
      TestArchives.dump(source, 18, archive, "-Fc");
      List<String> heard = new ArrayList<>();
      try (ArchiveReader reader = Archives.open(archive)) {
        Restore restore =
            new Restore(reader, RestoreOptions.builder().jobs(2).build(), failing(heard));
        assertThatThrownBy(() ->
                restore.toDatabase(
                    ConnectionParameters.parse(target.url()), ConnectOptions.defaults()))
            .isInstanceOf(HowdahException.class)
            .hasMessage("a worker process died unexpectedly");
      }
      assertThat(heard).contains("out of memory");
    }
  }

  /** Has the memory run out as soon as a table's data is restored. */
  private static ProgressListener failing(List<String> heard) {
    return new ProgressListener() {
      @Override
      public void report(Diagnostic diagnostic) {
        heard.add(diagnostic.message());
        if (diagnostic.message().startsWith("processing data for table")) {
          throw new OutOfMemoryError("none left");
        }
      }

      @Override
      public boolean wants(Severity severity) {
        return true;
      }
    };
  }
}
