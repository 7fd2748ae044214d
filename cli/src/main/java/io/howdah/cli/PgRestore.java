package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.List;
import java.util.Map;

/** pg_restore: from a command line to a restored database, a script or a list of entries. */
final class PgRestore {
  private PgRestore() {}

  static int run(List<String> arguments, Map<String, String> environment, Messages messages) {
    OptionParser<PgRestoreOption> parser =
        new OptionParser<>(
            PgRestoreOption.values(), arguments, environment.containsKey("POSIXLY_CORRECT"));
    PgRestoreCommand command = PgRestoreCommandLine.read(parser, messages);
    throw new HowdahException("restoring is not there yet" + command.list());
  }
}
