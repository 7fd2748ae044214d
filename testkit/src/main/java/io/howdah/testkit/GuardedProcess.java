package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
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

  private static final int TRIES = 600;
  private static final long PAUSE_MILLIS = 50;

  private final Process guard;
  private final Path directory;
  private final Path log;

  private GuardedProcess(Process guard, Path directory, Path log) {
    this.guard = guard;
    this.directory = directory;
    this.log = log;
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
    return new GuardedProcess(builder.start(), directory, log);
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

  /** Tells whether a program is ready. */
  @FunctionalInterface
  interface Readiness {
    boolean isReady() throws IOException;
  }

  /** Whether somebody answers at a port of this machine. */
  static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Waits for the program; when it does not get ready, removes it and fails with what it said. */
  void awaitReady(String name, Readiness readiness) throws IOException {
    for (int i = 0; i < TRIES && isAlive(); i++) {
      if (readiness.isReady()) {
        return;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    String said = logged();
    remove();
    throw new IOException(name + " did not start: " + said);
  }

  /** What the program has printed so far. */
  String logged() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** Stops the program and removes its directory. */
  void remove() {
    try {
      stop(false);
      CacheDirectory.deleteTree(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
