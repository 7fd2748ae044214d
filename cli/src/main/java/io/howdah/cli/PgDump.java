package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.List;

/** pg_dump: from a command line to a dump. */
final class PgDump {
  private PgDump() {}

  static int run(ToolContext context, List<String> arguments) {
    PgDumpCommand command =
        PgDumpCommandLine.read(
            context.parser(PgDumpOption.values(), arguments), context.messages());
    throw new HowdahException("dumping is not there yet" + (command.options().jobs() < 1));
  }
}
