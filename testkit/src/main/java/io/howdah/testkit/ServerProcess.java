package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One running server: its process, directories and port. */
final class ServerProcess implements AutoCloseable {

  private static final long START_MILLIS = 60_000;

  /** What a server says that finds processes of the one before it. */
  private static final String STILL_ENDING = "pre-existing shared memory block";

  private final Path binaries;
  private final Path directory;
  private final Certificates certificates;
  private final Map<String, String> environment;
  private final int port;
  private GuardedProcess guard;

  /** How much was in the log when the server was started last. */
  private int loggedBefore;

  private ServerProcess(ServerOptions options, Path binaries, Map<String, String> environment)
      throws IOException {
    this.binaries = binaries;
    this.environment = environment;
    this.directory = ServerUser.temporaryDirectory("howdah" + options.majorVersion() + "-");
    this.certificates =
        new Certificates(directory.resolve("certificates"), "howdah-test-authority");
    Files.createDirectory(sockets());
    ServerFiles.create(options.majorVersion(), binaries, data(), environment);
    this.port = freePort();
    ServerFiles.configure(options, port, sockets(), data(), certificates);
    ServerUser.own(directory);
    letOthersIn();
    this.guard = launch();
    try {
      awaitReady();
    } catch (IOException e) {
      CacheDirectory.deleteTree(directory);
      throw e;
    }
  }

  static ServerProcess start(
      ServerOptions options, Path binaries, Map<String, String> environment) {
    try {
      return new ServerProcess(options, binaries, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  int port() {
    return port;
  }

  Path sockets() {
    return directory.resolve("s");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path tablespaces() {
    return directory.resolve("spaces");
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
      guard.stop(true);
      // While one is left, no other server starts on the data.
      backends.forEach(backend -> backend.onExit().join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void stop() {
    try {
      guard.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void restart() {
    try {
      guard.stop(true);
      Files.deleteIfExists(data().resolve("postmaster.pid"));
      launchAlone();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the server; while what is left of one that was killed is still ending, again. */
  private void launchAlone() throws IOException {
    long deadline = System.currentTimeMillis() + START_MILLIS;
    while (true) {
      guard = launch();
      try {
        awaitReady();
        return;
      } catch (IOException e) {
        if (!logged(STILL_ENDING) || System.currentTimeMillis() > deadline) {
          throw e;
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    try {
      guard.stop(false);
      CacheDirectory.deleteTree(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GuardedProcess launch() throws IOException {
    loggedBefore = Files.exists(log()) ? Files.readString(log()).length() : 0;
    return GuardedProcess.start(
        List.of(binaries.resolve("bin/postgres").toString(), "-D", data().toString()),
        directory,
        log(),
        environment);
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
    guard.stop(true);
    throw new IOException("the server did not start: " + log);
  }

  private boolean logged(String word) throws IOException {
    return Files.exists(log()) && Files.readString(log()).indexOf(word, loggedBefore) >= 0;
  }

  /** Sockets and certificates are for everybody, also where the server runs as another user. */
  private void letOthersIn() throws IOException {
    if (ServerUser.isRoot()) {
      Files.setPosixFilePermissions(
          directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** A port that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
