package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.List;

/** pg_restore: from a command line to a restored database, a script or a list of entries. */
final class PgRestore {
  private PgRestore() {}

  static int run(ToolContext context, List<String> arguments) {
    PgRestoreCommand command =
        PgRestoreCommandLine.read(
            context.parser(PgRestoreOption.values(), arguments), context.messages());
    throw new HowdahException("restoring is not there yet" + command.list());
  }
}
