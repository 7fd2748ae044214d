package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.List;
import java.util.Map;

/**
 * What the launchers run once to train the JVM's ahead-of-time cache: it goes where a usual run
 * goes, as far as that is possible without a server, so that those classes are in the cache.
 */
final class WarmUp {
  private WarmUp() {}

  static int run(ToolContext howdah) {
    ToolContext context = ToolContext.of("pg_dump", Map.of(), howdah.out(), howdah.err());
    attempt(() -> Answers.printHelp(context));
    attempt(() ->
        PgDump.run(
            context,
            List.of("-Fc", "-j1", "-d", "postgresql://warm.invalid/up", "-s", "--no-sync")));
    attempt(() -> PgRestore.run(context, List.of("-Fc", "--list", "/nonexistent/howdah")));
    return 0;
  }

  // Each of these ends in an error; they are run for the way there.
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (UsageException | HowdahException e) {
      // expected
    }
  }
}
