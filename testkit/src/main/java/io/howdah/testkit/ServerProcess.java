package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running server: its process, directories and port. */
final class ServerProcess implements AutoCloseable {

  /**
   * Runs the server until standard input ends, which it does when the JVM closes it or dies,
   * however it dies; then stops it and removes what it left.
   */
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

  private static final long START_MILLIS = 60_000;

  private final Path binaries;
  private final Path directory;
  private final Certificates certificates;
  private int port;
  private Process guard;

  private ServerProcess(ServerOptions options, Path binaries) throws IOException {
    this.binaries = binaries;
    this.directory = ServerUser.temporaryDirectory("howdah" + options.majorVersion() + "-");
    this.certificates =
        new Certificates(directory.resolve("certificates"), "howdah-test-authority");
    Files.createDirectory(sockets());
    ServerFiles.create(options.majorVersion(), binaries, data());
    this.port = freePort();
    ServerFiles.configure(options, port, sockets(), data(), certificates);
    ServerUser.own(directory);
    letOthersIn();
    this.guard = launch();
    awaitReady();
  }

  static ServerProcess start(ServerOptions options, Path binaries) {
    try {
      return new ServerProcess(options, binaries);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  synchronized int port() {
    return port;
  }

  Path sockets() {
    return directory.resolve("s");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("log");
  }

  Certificates certificates() {
    return certificates;
  }

  /** Ends the server without a word to its clients, and leaves the data. */
  synchronized void kill() {
    try {
      long pid = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      List<ProcessHandle> backends = server.descendants().toList();
      server.destroyForcibly();
      backends.forEach(ProcessHandle::destroyForcibly);
      stopGuard("keep");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void restart() {
    try {
      if (guard.isAlive()) {
        stopGuard("keep");
      }
      Files.deleteIfExists(data().resolve("postmaster.pid"));
      guard = launch();
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      stopGuard("remove");
      CacheDirectory.deleteTree(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopGuard(String word) throws IOException {
    try {
      if (guard.isAlive()) {
        try (var out = guard.outputWriter()) {
          out.write(word + "\n");
        }
        if (!guard.waitFor(30, TimeUnit.SECONDS)) {
          guard.descendants().forEach(ProcessHandle::destroyForcibly);
          guard.destroyForcibly();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping the server", e);
    }
  }

  private Process launch() throws IOException {
    List<String> server =
        List.of(binaries.resolve("bin/postgres").toString(), "-D", data().toString());
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").startsWith("Windows")) {
      command.addAll(server);
    } else {
      command.addAll(
          List.of("/bin/sh", "-c", GUARD, "guard", directory.toString(), log().toString()));
      command.addAll(server);
    }
    ProcessBuilder builder =
        new ProcessBuilder(ServerUser.wrap(command))
            .directory(directory.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder.start();
  }

  /** Waits for the word that the postmaster writes when it takes connections. */
  private void awaitReady() throws IOException {
    Path file = data().resolve("postmaster.pid");
    long deadline = System.currentTimeMillis() + START_MILLIS;
    while (System.currentTimeMillis() < deadline) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
          return;
        }
      } else if (!guard.isAlive() || logged("FATAL:")) {
        break;
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while starting the server", e);
      }
    }
    String log = Files.exists(log()) ? Files.readString(log()) : "no log";
    stopGuard("remove");
    throw new IOException("the server did not start: " + log);
  }

  private boolean logged(String word) throws IOException {
    return Files.exists(log()) && Files.readString(log()).contains(word);
  }

  /** Sockets and certificates are for everybody, also where the server runs as another user. */
  private void letOthersIn() throws IOException {
    if (ServerUser.isRoot()) {
      Files.setPosixFilePermissions(
          directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
