package io.howdah.cli;

import io.howdah.Dump;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.util.List;

/**
 * pg_dump: from a command line to a dump.
 *
 * <p>Source: {@code main} in {@code pg_dump.c}.
 */
final class PgDump {
  private PgDump() {}

  static int run(ToolContext context, List<String> arguments) {
    PgDumpCommand command = read(context, arguments);
    context.requireStandardOutput();
    dump(
        context,
        command,
        command.connection().parameters(context.name().base()),
        command.connection().connectOptions(context));
    return 0;
  }

  /** Reads a command line. */
  static PgDumpCommand read(ToolContext context, List<String> arguments) {
    return PgDumpCommandLine.read(
        context.parser(PgDumpOption.values(), arguments), context.messages());
  }

  /** Dumps the database that these parameters lead to. */
  static void dump(
      ToolContext context,
      PgDumpCommand command,
      ConnectionParameters parameters,
      ConnectOptions connectOptions) {
    Dump dump = new Dump(command.options(), context.messages());
    try (var _ = Interruption.onInterrupt(context, dump::cancel)) {
      dump.run(parameters, connectOptions, command.output());
    }
  }
}
