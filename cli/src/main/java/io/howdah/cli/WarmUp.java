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

  static int run() {
    Messages messages = Messages.of("howdah", Map.of());
    attempt(() -> Answers.printHelp("pg_dump"));
    attempt(() ->
        PgDump.run(
            List.of("-Fc", "-j1", "-d", "postgresql://warm.invalid/up", "-s", "--no-sync"),
            Map.of(),
            messages));
    attempt(
        () -> PgRestore.run(List.of("-Fc", "--list", "/nonexistent/howdah"), Map.of(), messages));
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
