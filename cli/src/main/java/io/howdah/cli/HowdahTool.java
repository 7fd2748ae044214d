package io.howdah.cli;

import java.util.List;

/** howdah: the commands that PostgreSQL's tools don't have. {@code demo} is the launcher's. */
final class HowdahTool {
  private HowdahTool() {}

  static int run(ToolContext context, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw UsageException.error("no command given");
    }
    List<String> rest = arguments.subList(1, arguments.size());
    String command = arguments.get(0);
    return switch (command) {
      case "pg_dump", "pg_restore", "pg_dumpall" -> Main.run(context.forTool(command), rest);
      case "verify" -> Verify.run(context, rest);
      case "warm-up" -> WarmUp.run(context);
      default -> throw UsageException.error("unknown command \"" + command + "\"");
    };
  }
}
