package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** A hot standby of a server, made by pg_basebackup: its port answers, and only reads. */
public final class Standby implements AutoCloseable {

  private static final int TRIES = 600;

  private final Path directory;
  private final int port;
  private final GuardedProcess process;

  private Standby(Path directory, int port, GuardedProcess process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /** Starts one; the server must be an embedded one. */
  public static Standby of(PostgresServer primary) {
    try {
      Path directory = ServerUser.temporaryDirectory("howdahs-");
      Path data = directory.resolve("data");
      ReferenceTools.require(18)
          .run(
              "pg_basebackup",
              "--write-recovery-conf",
              "--checkpoint=fast",
              "--pgdata=" + data,
              "--dbname=" + primary.url("postgres"))
          .orFail();
      int port = ServerProcess.freePort();
      Files.writeString(
          data.resolve("postgresql.conf"),
          "\nport = " + port + "\nunix_socket_directories = '" + directory + "'\n",
          StandardOpenOption.APPEND);
      ServerUser.own(directory);
      GuardedProcess process =
          GuardedProcess.start(
              List.of(
                  ServerBinaries.of(primary.majorVersion()).resolve("bin/postgres").toString(),
                  "-D",
                  data.toString()),
              directory,
              directory.resolve("log"),
              Map.of());
      Standby standby = new Standby(directory, port, process);
      standby.awaitReady();
      return standby;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  private void awaitReady() throws IOException {
    Path log = directory.resolve("log");
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      if (Files.exists(log)
          && Files.readString(log).contains("ready to accept read-only connections")) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    String said = Files.exists(log) ? Files.readString(log) : "";
    close();
    throw new IOException("the standby did not start: " + said);
  }

  @Override
  public void close() {
    try {
      process.stop(false);
      CacheDirectory.deleteTree(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
