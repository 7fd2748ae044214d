package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.List;

/** pg_dumpall: from a command line to the dump of a cluster. */
final class PgDumpall {
  private PgDumpall() {}

  static int run(ToolContext context, List<String> arguments) {
    PgDumpallCommand command =
        PgDumpallCommandLine.read(
            context.parser(PgDumpallOption.values(), arguments), context.messages());
    throw new HowdahException("pg_dumpall is not there yet" + command.clean());
  }
}
