package io.howdah.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server program that ends when the JVM does, however that ends: a shell runs it until standard
 * input is closed, then stops it and removes its directory. Runs as the servers' user.
 */
final class GuardedProcess {

  private static final String GUARD =
      """
      directory=$1 log=$2; shift 2
      "$@" </dev/null >>"$log" 2>&1 &
      server=$!
      trap '' INT HUP
      read -r keep
      kill -INT $server 2>/dev/null
      wait $server
      [ "$keep" = keep ] || rm -rf "$directory"
      """;

  private final Process guard;

  private GuardedProcess(Process guard) {
    this.guard = guard;
  }

  /**
   * Starts a program whose files are all in {@code directory}; what it prints goes to {@code log}.
   */
  static GuardedProcess start(
      List<String> program, Path directory, Path log, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (!System.getProperty("os.name").startsWith("Windows")) {
      command.addAll(
          List.of("/bin/sh", "-c", GUARD, "guard", directory.toString(), log.toString()));
    }
    command.addAll(program);
    ProcessBuilder builder =
        new ProcessBuilder(ServerUser.wrap(command))
            .directory(directory.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    builder.environment().putAll(environment);
    return new GuardedProcess(builder.start());
  }

  boolean isAlive() {
    return guard.isAlive();
  }

  /** Stops the program and waits for its end. */
  void stop(boolean keepDirectory) throws IOException {
    if (!guard.isAlive()) {
      return;
    }
    try (var out = guard.outputWriter()) {
      out.write(keepDirectory ? "keep\n" : "remove\n");
    }
    try {
      if (!guard.waitFor(30, TimeUnit.SECONDS)) {
        guard.descendants().forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping a server", e);
    }
  }
}
