package io.howdah.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a server's data directory: a copy of a fresh cluster, configured. */
final class ServerFiles {

  /**
   * Authentication that every server gets. A role chooses a method by membership in one of the
   * groups, which the role's creator makes; everybody else is trusted.
   */
  private static final String AUTHENTICATION =
      """
      hostnossl all         +howdah_tls       all  reject
      hostssl   all         +howdah_no_tls    all  reject
      hostssl   all         +howdah_cert      all  cert
      local     all         +howdah_scram          scram-sha-256
      host      all         +howdah_scram     all  scram-sha-256
      local     all         +howdah_md5            md5
      host      all         +howdah_md5       all  md5
      local     all         +howdah_password       password
      host      all         +howdah_password  all  password
      local     all         +howdah_peer           peer
      local     all         all                    trust
      host      all         all               all  trust
      local     replication all                    trust
      host      replication all               all  trust
      """;

  private ServerFiles() {}

  /** Copies a fresh cluster, made once by initdb and kept in the cache, to {@code data}. */
  static void create(int majorVersion, Path binaries, Path data, Map<String, String> environment)
      throws IOException {
    Path fresh =
        CacheDirectory.get(
            "clusters/" + name(binaries) + "-1",
            directory -> initialize(binaries, directory, environment));
    copy(fresh.resolve("data"), data);
    if (!Files.exists(data.resolve("PG_VERSION"))
        || !Files.readString(data.resolve("PG_VERSION"))
            .strip()
            .equals(Integer.toString(majorVersion))) {
      throw new IOException("the cluster in " + fresh + " is not one of version " + majorVersion);
    }
  }

  /** Writes postgresql.conf's last lines, the authentication rules and the certificates. */
  static void configure(
      ServerOptions options, int port, Path sockets, Path data, Certificates certificates)
      throws IOException {
    Certificates.Issued server = certificates.server("server", "localhost", "127.0.0.1", "::1");
    Files.copy(
        server.certificate(), data.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        server.key(),
        data.resolve("server.key"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(
        certificates.authority(), data.resolve("root.crt"), StandardCopyOption.REPLACE_EXISTING);
    Map<String, String> settings = defaults();
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", sockets.toString());
    settings.putAll(options.settings());
    StringBuilder text = new StringBuilder("\n");
    settings.forEach((name, value) ->
        text.append(name).append(" = '").append(value.replace("'", "''")).append("'\n"));
    Path configuration = data.resolve("postgresql.conf");
    Files.writeString(
        configuration, Files.readString(configuration, StandardCharsets.UTF_8) + text);
    writeAuthentication(data, options.authentication());
  }

  /** Writes pg_hba.conf: these lines first, then those that every server gets. */
  static void writeAuthentication(Path data, List<String> first) throws IOException {
    String ours = first.isEmpty() ? "" : String.join("\n", first) + "\n";
    Files.writeString(data.resolve("pg_hba.conf"), ours + AUTHENTICATION);
  }

  private static Map<String, String> defaults() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "localhost");
    // Nothing needs to survive a crash.
    settings.put("fsync", "off");
    settings.put("synchronous_commit", "off");
    settings.put("full_page_writes", "off");
    settings.put("checkpoint_timeout", "1h");
    settings.put("max_wal_size", "4GB");
    // Tables' statistics must not change between two dumps that are compared.
    settings.put("autovacuum", "off");
    settings.put("jit", "off");
    settings.put("huge_pages", "off");
    settings.put("wal_level", "logical");
    settings.put("max_connections", "120");
    settings.put("max_locks_per_transaction", "1024");
    settings.put("max_prepared_transactions", "10");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("lc_messages", "C");
    settings.put("ssl", "on");
    settings.put("ssl_cert_file", "server.crt");
    settings.put("ssl_key_file", "server.key");
    settings.put("ssl_ca_file", "root.crt");
    return settings;
  }

  /** The last two parts of the path tell builds apart: {@code servers/18.6.0-linux-amd64}. */
  private static String name(Path binaries) {
    int count = binaries.getNameCount();
    return binaries.subpath(count - 2, count).toString().replace('/', '-').replace('\\', '-');
  }

  private static void initialize(Path binaries, Path directory, Map<String, String> environment)
      throws IOException {
    ServerUser.own(directory);
    ProcessRunner.Result result =
        ProcessRunner.of(
                ServerUser.wrap(
                    List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + directory.resolve("data"),
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync")))
            .directory(directory)
            .environment(environment)
            .run();
    if (result.exitStatus() != 0) {
      throw new IOException("initdb failed: " + result.errorText());
    }
  }

  /** Copies a file or a directory with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            return copyOne(directory);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return copyOne(file);
          }

          private FileVisitResult copyOne(Path path) throws IOException {
            Files.copy(
                path,
                to.resolve(from.relativize(path).toString()),
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
