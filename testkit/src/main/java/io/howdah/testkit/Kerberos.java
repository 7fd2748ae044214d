package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A Kerberos realm of its own, {@code HOWDAH.TEST}: MIT's key distribution centre from Debian's
 * packages, its principals, tickets and keytabs. Shared by all tests of a JVM, because the JDK
 * reads its Kerberos configuration once.
 */
public final class Kerberos {

  private static final String REALM = "HOWDAH.TEST";
  private static final List<String> DIRECTORIES = List.of("usr/sbin", "usr/bin");

  private static @Nullable Kerberos shared;

  private final Path root;
  private final Path directory;
  private final int port;

  private Kerberos(Path root) throws IOException {
    this.root = root;
    this.directory = ServerUser.temporaryDirectory("howdahk-");
    this.port = ServerProcess.freePort();
  }

  /**
   * The shared realm.
   *
   * @throws TestAbortedException where it cannot be had, which JUnit reports as a skipped test
   */
  public static synchronized Kerberos require() {
    if (shared == null) {
      String obstacle = DebianPackages.obstacle();
      if (obstacle != null) {
        throw new TestAbortedException("needs MIT Kerberos, which cannot be had here: " + obstacle);
      }
      Path packages;
      try {
        packages =
            DebianPackages.root(
                "kerberos",
                "trixie",
                List.of("krb5-kdc", "krb5-admin-server", "krb5-user"),
                DIRECTORIES.toArray(new String[0]));
      } catch (RuntimeException e) {
        throw new TestAbortedException(
            "needs MIT Kerberos, which cannot be had here: " + e.getMessage());
      }
      try {
        Kerberos realm = new Kerberos(packages);
        realm.begin();
        shared = realm;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  private void begin() throws IOException {
    Path plugins;
    try (var paths = Files.find(root, 9, (path, attributes) -> path.endsWith("plugins/kdb"))) {
      plugins = paths.findFirst().orElseThrow();
    }
    Files.writeString(
        configuration(),
        """
        [libdefaults]
        default_realm = %1$s
        dns_lookup_kdc = false
        dns_lookup_realm = false
        dns_canonicalize_hostname = false
        forwardable = true
        [realms]
        %1$s = {
          kdc = 127.0.0.1:%2$d
        }
        [domain_realm]
        .elsewhere = ELSEWHERE.TEST
        [dbmodules]
        db_module_dir = %3$s
        """
            .formatted(REALM, port, plugins));
    Files.writeString(
        directory.resolve("kdc.conf"),
        """
        [kdcdefaults]
        kdc_listen = 127.0.0.1:%2$d
        kdc_tcp_listen = 127.0.0.1:%2$d
        [realms]
        %1$s = {
          database_name = %3$s/principal
          key_stash_file = %3$s/stash
          acl_file = %3$s/acl
        }
        """
            .formatted(REALM, port, directory));
    run("kdb5_util", "", "create", "-s", "-r", REALM, "-P", "master");
    addPrincipal("postgres/localhost");
    run("kadmin.local", "", "ktadd", "-k", keytab().toString(), "postgres/localhost");
    ServerUser.own(directory);
    GuardedProcess kdc =
        GuardedProcess.start(
            List.of(program("krb5kdc").toString(), "-n"),
            directory,
            directory.resolve("log"),
            variables());
    addPrincipal("postgres/unknown-to-the-server");
    kdc.awaitReady("the KDC", () -> GuardedProcess.answers(port));
  }

  /** The file for {@code KRB5_CONFIG}. */
  public Path configuration() {
    return directory.resolve("krb5.conf");
  }

  /** The keys of the service {@code postgres/localhost}, for {@code krb_server_keyfile}. */
  public Path keytab() {
    return directory.resolve("keytab");
  }

  /** Makes a user whose password is the name, or a service. */
  public void addPrincipal(String name) {
    run("kadmin.local", "", "addprinc", "-pw", name, name);
  }

  /** Makes a service forget its keys, so that those in the keytab are no longer true. */
  public void changeKeys(String name) {
    run("kadmin.local", "", "cpw", "-randkey", name);
  }

  /** Gets a user's ticket into a file of its own; options are kinit's, such as {@code -l 2s}. */
  public Path ticket(String user, Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-c", "FILE:" + file, user));
    run("kinit", user + "\n", arguments.toArray(new String[0]));
    return file;
  }

  /** Debian's server 18, which takes tickets of this realm. */
  public PostgresServer startServer(ServerOptions options) {
    return DebianServer.start(
        options.withSetting("krb_server_keyfile", keytab().toString()),
        Map.of("KRB5_CONFIG", configuration().toString(), "KRB5RCACHETYPE", "none"));
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("KRB5_CONFIG", configuration().toString());
    variables.put("KRB5_KDC_PROFILE", directory.resolve("kdc.conf").toString());
    return variables;
  }

  private void run(String program, String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program(program).toString()));
    command.addAll(List.of(arguments));
    ProcessRunner.of(command)
        .environment(variables())
        .input(input.getBytes(StandardCharsets.UTF_8))
        .run()
        .orFail();
  }

  /** Some releases have {@code kinit.mit} where others have {@code kinit}. */
  private Path program(String name) {
    for (String parent : DIRECTORIES) {
      for (String suffix : List.of("", ".mit")) {
        Path path = root.resolve(parent).resolve(name + suffix);
        if (Files.exists(path)) {
          return path;
        }
      }
    }
    throw new UncheckedIOException(new IOException("the packages hold no " + name));
  }
}
