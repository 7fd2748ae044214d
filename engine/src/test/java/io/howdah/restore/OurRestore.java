package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.Restore;
import io.howdah.RestoreOptions;
import io.howdah.RestoreReport;
import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
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

  <T> T as(BiFunction<String, Integer, T> made) {
    return made.apply(messages, status);
  }
}
