package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.Kerberos;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.ServerOptions;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kerberos, with a real key distribution centre: tickets, no tickets, other people's, and lines
 * that GSSAPI encrypts. What pg_dump says, and how it ends, is what the C tool says, to the byte.
 */
class KerberosSituationsTest {

  /** A role, which is a principal too, and which lines it may come over. */
  private static final String[] AUTHENTICATION = {
    "host         all krb_any   all gss include_realm=0",
    "hostgssenc   all krb_enc   all gss include_realm=0",
    "hostnogssenc all krb_enc   all reject",
    "hostnogssenc all krb_bare  all gss include_realm=0",
    "hostgssenc   all krb_bare  all reject",
    "hostssl      all krb_tls   all gss include_realm=0",
    "host         all krb_tls   all reject",
    "host         all krb_trust all trust",
    "host         all krb_scram all scram-sha-256",
  };

  private static final String ANY = "port=%p host=localhost user=krb_any dbname=";

  /** Whose ticket, and a connection string in which {@code %p} is the server's port. */
  private static final String[] SITUATIONS = {
    "krb_any|" + ANY + "postgres",
    "krb_any|" + ANY + "nosuchdb",
    "krb_any|" + ANY + "postgres gssencmode=disable",
    "krb_any|" + ANY + "nosuchdb gssencmode=disable",
    "krb_any|" + ANY + "nosuchdb gssencmode=disable sslmode=disable",
    "krb_any|" + ANY + "nosuchdb gssencmode=disable sslmode=require",
    "krb_any|" + ANY + "postgres gssencmode=require",
    "krb_any|" + ANY + "nosuchdb gssencmode=require",
    "krb_any|" + ANY + "nosuchdb gssencmode=require sslmode=require",
    "krb_any|" + ANY + "nosuchdb sslmode=require",
    "krb_any|" + ANY + "nosuchdb sslmode=allow",
    "krb_any|" + ANY + "nosuchdb sslmode=disable",
    "krb_any|" + ANY + "nosuchdb sslmode=require sslnegotiation=direct",
    "krb_any|" + ANY + "postgres require_auth=gss",
    "krb_any|" + ANY + "postgres require_auth=gss gssencmode=disable",
    "krb_any|" + ANY + "postgres require_auth=!gss",
    "krb_any|" + ANY + "postgres require_auth=!gss gssencmode=disable",
    "krb_any|" + ANY + "postgres require_auth=md5",
    "krb_any|" + ANY + "postgres require_auth=scram-sha-256,gss gssencmode=disable",
    "krb_any|" + ANY + "postgres require_auth=sspi gssencmode=disable",
    "krb_any|" + ANY + "postgres require_auth=none",
    "krb_any|" + ANY + "postgres channel_binding=require",
    "krb_any|" + ANY + "postgres channel_binding=require gssencmode=disable",
    "krb_any|" + ANY + "postgres sslcertmode=require",
    "krb_any|" + ANY + "postgres gssdelegation=1",
    "krb_any|" + ANY + "postgres gssdelegation=1 gssencmode=disable",
    "krb_any|" + ANY + "postgres krbsrvname=other",
    "krb_any|" + ANY + "postgres krbsrvname=other gssencmode=require",
    "krb_any|" + ANY + "postgres krbsrvname=other gssencmode=disable",
    "krb_any|" + ANY + "postgres krbsrvname=stale",
    "krb_any|" + ANY + "postgres krbsrvname=stale gssencmode=disable",
    "krb_any|" + ANY + "postgres krbsrvname=stale gssencmode=require",
    "krb_enc|" + ANY + "postgres",
    "krb_enc|" + ANY + "postgres gssencmode=disable",
    "krb_enc|port=%p host=localhost user=krb_enc dbname=postgres",
    "krb_enc|port=%p host=localhost user=krb_enc dbname=postgres gssencmode=disable",
    "krb_enc|port=%p host=LOCALHOST user=krb_enc dbname=postgres gssencmode=require",
    "krb_bare|port=%p host=localhost user=krb_bare dbname=postgres",
    "krb_bare|port=%p host=localhost user=krb_bare dbname=postgres gssencmode=require",
    "krb_bare|port=%p host=localhost user=krb_bare dbname=postgres sslmode=disable",
    "krb_tls|port=%p host=localhost user=krb_tls dbname=postgres",
    "krb_tls|port=%p host=localhost user=krb_tls dbname=postgres gssencmode=require",
    "krb_tls|port=%p host=localhost user=krb_tls dbname=postgres sslmode=allow",
    "krb_any|port=%p host=localhost user=krb_trust dbname=postgres require_auth=gss",
    "krb_any|port=%p host=localhost user=krb_trust dbname=postgres require_auth=none",
    "krb_any|port=%p host=localhost user=krb_trust dbname=postgres require_auth=gss"
        + " gssencmode=disable",
    "krb_any|port=%p host=localhost user=krb_scram dbname=postgres",
    "krb_any|port=%p host=localhost user=krb_scram dbname=postgres password=right",
    "krb_any|port=%p host=localhost user=krb_scram dbname=postgres password=wrong",
    "krb_any|port=%p host=localhost user=krb_scram dbname=postgres password=right"
        + " require_auth=gss",
    "krb_any|port=%p host=localhost user=krb_scram dbname=postgres password=right"
        + " channel_binding=require",
    "krb_any|port=%p host=127.0.0.1 user=krb_any dbname=postgres",
    "krb_any|port=%p host=127.0.0.1 user=krb_any dbname=postgres gssencmode=require",
    "krb_any|port=%p hostaddr=127.0.0.1 user=krb_any dbname=postgres",
    "krb_any|port=%p hostaddr=127.0.0.1 user=krb_any dbname=postgres gssencmode=require",
    "krb_any|port=%p hostaddr=127.0.0.1 user=krb_any dbname=postgres gssencmode=disable",
    "krb_any|port=%p host=db.elsewhere hostaddr=127.0.0.1 user=krb_any dbname=postgres",
    "krb_any|port=%p host=localhost hostaddr=127.0.0.1 user=krb_any dbname=postgres",
    "krb_any|port=%p host=%s user=krb_any dbname=postgres gssencmode=require",
    "krb_any|port=%p host=%s user=krb_any dbname=postgres require_auth=gss",
    "krb_any|port=%p host=%s,localhost user=krb_any dbname=postgres gssencmode=require",
    "krb_any|port=1,%p host=localhost,localhost user=krb_any dbname=postgres gssencmode=require",
    "krb_any|port=1 host=localhost user=krb_any dbname=postgres gssencmode=require",
    "krb_any|port=%o host=localhost user=postgres dbname=nosuchdb gssencmode=require",
    "krb_any|port=%o host=localhost user=postgres dbname=nosuchdb gssencmode=prefer",
    "krb_any|port=%o host=localhost user=postgres dbname=nosuchdb sslmode=require",
    "krb_any|port=%o host=localhost user=postgres dbname=nosuchdb sslmode=require"
        + " sslnegotiation=direct",
    "krb_any|port=%o host=localhost user=postgres dbname=postgres require_auth=gss",
  };

  /** What is no ticket; in a file's name {@code %d} is a directory of the test's. */
  private static final String[] CACHES = {
    "FILE:%d/nosuch",
    "%d/nosuch",
    "FILE:%d/empty",
    "FILE:%d/odd",
    "FILE:%d/expired",
    "FILE:%d/forwardable",
    "DIR:%d/nosuch",
    "DIR:%d/directory",
    "DIR::%d/directory/tkt",
    "KEYRING:session:nosuch",
    "MEMORY:nosuch",
    "NOSUCH:nosuch",
  };

  @TempDir static Path home;
  private static Kerberos realm;
  private static PostgresServer server;

  @BeforeAll
  static void prepare() throws Exception {
    realm = Kerberos.require();
    ServerOptions options = ServerOptions.of(18);
    for (String line : AUTHENTICATION) {
      options = options.withAuthentication(line);
    }
    server = realm.startServer(options);
    for (String role : List.of("krb_any", "krb_enc", "krb_bare", "krb_tls")) {
      server.createRole(role, "");
      realm.addPrincipal(role);
      realm.ticket(role, home.resolve(role));
    }
    realm.ticket("krb_any", home.resolve("expired"), "-l", "1s");
    long expiry = System.nanoTime() + 2_000_000_000L;
    server.createRole("krb_trust", "");
    server.createRole("krb_scram", "right", "scram");
    realm.addPrincipal("stale/localhost");
    Files.createFile(home.resolve("empty"));
    Files.writeString(home.resolve("odd"), "not a ticket\n");
    realm.ticket("krb_any", home.resolve("forwardable"), "-f");
    Files.createDirectory(home.resolve("directory"));
    Files.writeString(home.resolve("directory/primary"), "tkt\n");
    realm.ticket("krb_any", home.resolve("directory/tkt"));
    while (System.nanoTime() < expiry) {
      Thread.sleep(100);
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @TestFactory
  List<DynamicTest> situations() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String situation : SITUATIONS) {
      int bar = situation.indexOf('|');
      tests.add(
          DynamicTest.dynamicTest(
              situation,
              () ->
                  compare(
                      "FILE:" + home.resolve(situation.substring(0, bar)),
                      situation.substring(bar + 1))));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> caches() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String cache : CACHES) {
      for (String mode : List.of("disable", "prefer", "require")) {
        tests.add(
            DynamicTest.dynamicTest(
                cache + " " + mode,
                () ->
                    compare(
                        cache.replace("%d", home.toString()),
                        ANY + "postgres gssdelegation=1 gssencmode=" + mode)));
      }
    }
    return tests;
  }

  /** Packets in both directions, more than a buffer holds, and several lines at once. */
  @Test
  void dumpsAndRestoresOverAnEncryptedLine() throws IOException {
    server.execute("ALTER ROLE krb_enc SUPERUSER");
    try (TestDatabase from = server.createDatabase();
        TestDatabase to = server.createDatabase()) {
      from.execute(
          """
          CREATE TABLE rows AS SELECT g AS id, repeat(md5(g::text), g % 40) AS text FROM generate_series(1, 8000) g;
          CREATE TABLE wide AS SELECT repeat('x', 3000000) AS value FROM generate_series(1, 2);
          """);
      Map<String, String> environment = environment("FILE:" + home.resolve("krb_enc"));
      String line =
          "port=" + server.port() + " host=localhost user=krb_enc gssencmode=require dbname=";
      Path expected = home.resolve("expected");
      ReferenceTools.require(18)
          .runner("pg_dump", plain(expected, line + from.name()))
          .environment(environment)
          .run()
          .orFail();
      Path actual = home.resolve("actual");
      assertThat(ToolRun.of("pg_dump", plain(actual, line + from.name()), environment))
          .isEqualTo(new ToolRun(0, "", ""));
      assertThat(text(actual).equals(text(expected))).isTrue(); // without showing 10 MB
      String archive = home.resolve("archive").toString();
      List<String> dump = List.of("-Fd", "-j2", "-f", archive, "-d", line + from.name());
      assertThat(ToolRun.of("pg_dump", dump, environment)).isEqualTo(new ToolRun(0, "", ""));
      List<String> restore = List.of("-j2", "-d", line + to.name(), archive);
      assertThat(ToolRun.of("pg_restore", restore, environment)).isEqualTo(new ToolRun(0, "", ""));
      assertThat(ToolRun.of("pg_dump", plain(actual, line + to.name()), environment))
          .isEqualTo(new ToolRun(0, "", ""));
      assertThat(text(actual).equals(text(expected))).isTrue(); // without showing 10 MB
    }
  }

  /** A script, without the line that names the tool. */
  private static String text(Path script) throws IOException {
    return Files.readString(script).replaceFirst("\n-- Dumped by pg_dump version .*", "");
  }

  private static List<String> plain(Path file, String connection) {
    return List.of("--restrict-key=k", "-f", file.toString(), "-d", connection);
  }

  private static ToolRun compare(String cache, String connection) {
    return ConnectionCompare.run(home, environment(cache), "-d", fill(connection));
  }

  private static Map<String, String> environment(String cache) {
    return new HashMap<>(
        Map.of("KRB5_CONFIG", realm.configuration().toString(), "KRB5CCNAME", cache));
  }

  private static String fill(String text) {
    return text.replace("%p", String.valueOf(server.port()))
        .replace("%o", String.valueOf(PostgresServer.of(18).port()))
        .replace("%s", server.socketDirectory().toString());
  }
}
