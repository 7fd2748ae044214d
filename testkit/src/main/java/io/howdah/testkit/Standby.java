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

  private final int port;
  private final GuardedProcess process;

  private Standby(int port, GuardedProcess process) {
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
      process.awaitReady(
          "the standby", () -> process.logged().contains("ready to accept read-only connections"));
      return new Standby(port, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.remove();
  }
}
