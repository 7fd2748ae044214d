package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.List;
import java.util.Map;

/** pg_dump: from a command line to a dump. */
final class PgDump {
  private PgDump() {}

  static int run(List<String> arguments, Map<String, String> environment, Messages messages) {
    OptionParser<PgDumpOption> parser =
        new OptionParser<>(
            PgDumpOption.values(), arguments, environment.containsKey("POSIXLY_CORRECT"));
    PgDumpCommand command = PgDumpCommandLine.read(parser, messages);
    throw new HowdahException("dumping is not there yet" + (command.options().jobs() < 1));
  }
}
