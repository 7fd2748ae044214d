package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.HowdahException;
import io.howdah.Restore;
import io.howdah.RestoreOptions;
import io.howdah.RestoreReport;
import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * A restore as the command would make it.
 *
 * @param messages what was said
 * @param status the exit status
 */
record OurRestore(String messages, int status) {

  /** Restores an archive into a database. */
  static OurRestore into(Path archive, RestoreOptions options, String url) throws IOException {
    Console console = new Console(options.verbose());
    int status;
    try (ArchiveReader reader = Archives.open(archive)) {
      RestoreReport report =
          new Restore(reader, options, console)
              .toDatabase(ConnectionParameters.parse(url), ConnectOptions.defaults());
      if (report.ignoredErrors() > 0) {
        console.warning("errors ignored on restore: " + report.ignoredErrors());
      }
      status = report.exitStatus();
    } catch (HowdahException e) {
      console.report(e.diagnostic());
      status = 1;
    } catch (ArchiveException e) {
      console.report(Failures.diagnosticOf(e));
      status = 1;
    }
    return new OurRestore(console.text(), status);
  }

  /** Restores over two sessions, and checks that pg_restore says the same, in whatever order. */
  static OurRestore sameAsPgRestore(Path archive, TestDatabase ours, TestDatabase theirs)
      throws IOException {
    OurRestore restore = into(archive, RestoreOptions.builder().jobs(2).build(), ours.url());
    ProcessRunner.Result result =
        ReferenceTools.require(18).pgRestore("-j2", "-d", theirs.url(), archive.toString());
    assertThat(restore.messages().lines().sorted())
        .isEqualTo(
            new String(result.errorOutput(), StandardCharsets.ISO_8859_1)
                .lines()
                .sorted()
                .toList());
    assertThat(restore.status()).isEqualTo(result.exitStatus());
    return restore;
  }

  <T> T as(BiFunction<String, Integer, T> made) {
    return made.apply(messages, status);
  }
}
