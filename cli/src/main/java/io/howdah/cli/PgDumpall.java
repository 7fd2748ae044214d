package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.List;
import java.util.Map;

/** pg_dumpall: from a command line to the dump of a cluster. */
final class PgDumpall {
  private PgDumpall() {}

  static int run(List<String> arguments, Map<String, String> environment, Messages messages) {
    OptionParser<PgDumpallOption> parser =
        new OptionParser<>(
            PgDumpallOption.values(), arguments, environment.containsKey("POSIXLY_CORRECT"));
    PgDumpallCommand command = PgDumpallCommandLine.read(parser, messages);
    throw new HowdahException("pg_dumpall is not there yet" + command.clean());
  }
}
