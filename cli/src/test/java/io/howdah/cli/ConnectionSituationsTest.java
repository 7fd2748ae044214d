package io.howdah.cli;

import io.howdah.testkit.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Situations around a connection string: TLS, passwords, several hosts, service files and the
 * environment. What pg_dump says, and how it ends, is what the C tool says, to the byte.
 */
class ConnectionSituationsTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);
  private static final String BASE = "port=%p user=postgres dbname=nosuchdb ";

  /** Strings in which {@code %p} is the server's port and {@code %s} its socket's directory. */
  private static final String[] STRINGS = {
    BASE + "host=127.0.0.1 sslmode=disable",
    BASE + "host=127.0.0.1 sslmode=allow",
    BASE + "host=127.0.0.1 sslmode=prefer",
    BASE + "host=127.0.0.1 sslmode=require",
    BASE + "host=127.0.0.1 sslmode=verify-ca",
    BASE + "host=127.0.0.1 sslmode=verify-full",
    BASE + "host=127.0.0.1 sslmode=require sslcert=/nonexistent",
    BASE + "host=127.0.0.1 sslmode=require sslcertmode=require",
    BASE + "host=127.0.0.1 sslmode=require sslnegotiation=direct",
    BASE + "host=%s sslmode=disable",
    BASE + "host=%s sslmode=require",
    BASE + "host=127.0.0.1 sslmode=disable channel_binding=require",
    BASE + "host=127.0.0.1 sslmode=require channel_binding=require",
    BASE + "host=127.0.0.1 gssencmode=disable",
    BASE + "host=127.0.0.1 gssencmode=prefer",
    BASE + "host=127.0.0.1 gssencmode=x",
    BASE + "host=127.0.0.1,127.0.0.1",
    BASE + "host=127.0.0.1,127.0.0.1,127.0.0.1 load_balance_hosts=disable",
    "host=127.0.0.1,127.0.0.1 port=1,%p user=postgres dbname=nosuchdb",
    "host=127.0.0.1,127.0.0.1 port=1,2 user=postgres dbname=nosuchdb",
    "host=127.0.0.1,127.0.0.1 port=1,2,3 user=postgres dbname=nosuchdb",
    "host=127.0.0.1 hostaddr=127.0.0.1,127.0.0.1 port=%p",
    "host=/nonexistent,127.0.0.1 port=%p user=postgres dbname=nosuchdb",
    "hostaddr=127.0.0.1 port=%p user=postgres dbname=nosuchdb",
    "host=named hostaddr=127.0.0.1 port=1 user=postgres dbname=nosuchdb",
    "host=named hostaddr=127.0.0.1 port=%p user=postgres dbname=nosuchdb sslmode=disable",
    "host=127.0.0.1 port=%p user=sit_scram dbname=postgres",
    "host=127.0.0.1 port=%p user=sit_scram dbname=postgres password=wrong",
    "host=127.0.0.1 port=%p user=sit_scram dbname=postgres password=wrong sslmode=disable",
    "host=127.0.0.1 port=%p user=sit_scram dbname=nosuchdb password=right",
    "host=127.0.0.1 port=%p user=sit_scram dbname=nosuchdb password=right require_auth=md5",
    "host=127.0.0.1 port=%p user=sit_scram dbname=nosuchdb password=right"
        + " require_auth=!scram-sha-256",
    "host=127.0.0.1 port=%p user=sit_scram dbname=nosuchdb password=right require_auth=password,md5",
    "host=127.0.0.1 port=%p user=sit_scram dbname=nosuchdb password=right"
        + " sslmode=disable channel_binding=require",
    "host=127.0.0.1 port=%p user=sit_md5 dbname=postgres password=wrong",
    "host=127.0.0.1 port=%p user=sit_md5 dbname=postgres",
    "host=127.0.0.1 port=%p user=sit_md5 dbname=postgres password=right"
        + " channel_binding=require",
    "host=127.0.0.1 port=%p user=sit_cert dbname=postgres",
    "host=127.0.0.1 port=%p user=sit_tls dbname=postgres sslmode=disable",
    "host=127.0.0.1 port=%p user=sit_no_tls dbname=postgres sslmode=require",
    "host=127.0.0.1 port=%p user=sit_no_tls dbname=nosuchdb sslmode=prefer",
    "host=127.0.0.1 port=%p user=sit_tls dbname=nosuchdb sslmode=allow",
    "host=%s port=%p user=sit_peer dbname=postgres",
    BASE + "host=127.0.0.1 target_session_attrs=any",
    "host=127.0.0.1 port=%p user=postgres dbname=postgres target_session_attrs=read-only",
    "host=127.0.0.1 port=%p user=postgres dbname=postgres target_session_attrs=standby",
    BASE + "host=127.0.0.1 target_session_attrs=primary",
    BASE + "host=127.0.0.1 target_session_attrs=prefer-standby",
    BASE + "host=127.0.0.1 options='-c work_mem=x'",
    BASE + "host=127.0.0.1 options='-x'",
    BASE + "host=127.0.0.1 dbname=other",
    "service=good dbname=nosuchdb",
    "service=broken",
    "service=unknownkey",
    "service=nested",
    "service=missing",
  };

  /** Each with a value that does something, or fails. */
  private static final String[] VARIABLES = {
    "PGHOST=/nonexistent",
    "PGHOSTADDR=1.2.3",
    "PGPORT=x",
    "PGPORT=1",
    "PGDATABASE=other",
    "PGUSER=nosuch",
    "PGSSLMODE=x",
    "PGSSLMODE=verify-full",
    "PGREQUIRESSL=1",
    "PGSSLNEGOTIATION=x",
    "PGSSLROOTCERT=/nonexistent",
    "PGSSLCERT=/nonexistent",
    "PGSSLCERTMODE=require",
    "PGSSLMINPROTOCOLVERSION=x",
    "PGSSLMAXPROTOCOLVERSION=x",
    "PGGSSENCMODE=x",
    "PGGSSLIB=x",
    "PGGSSDELEGATION=x",
    "PGKRBSRVNAME=x",
    "PGREQUIREAUTH=md5",
    "PGREQUIREPEER=nosuch",
    "PGCHANNELBINDING=x",
    "PGCONNECT_TIMEOUT=x",
    "PGTARGETSESSIONATTRS=x",
    "PGLOADBALANCEHOSTS=x",
    "PGMINPROTOCOLVERSION=x",
    "PGMAXPROTOCOLVERSION=x",
    "PGCLIENTENCODING=nosuch",
    "PGOPTIONS=-c nosuch=1",
    "PGAPPNAME=x",
    "PGSERVICE=good",
    "PGSERVICE=missing",
    "PGSERVICEFILE=/nonexistent",
    "PGDATESTYLE=nosuch",
    "PGTZ=nosuch",
    "PGGEQO=nosuch",
  };

  private static final String SERVICES =
      """
      [good]
      host=127.0.0.1
      port=%p
      user=postgres
      [broken]
      host
      [unknownkey]
      nosuch=1
      [nested]
      service=good
      """;

  @TempDir static Path home;

  @BeforeAll
  static void prepare() throws IOException {
    Files.writeString(home.resolve(".pg_service.conf"), fill(SERVICES));
    for (String method : List.of("scram", "md5", "cert", "tls", "no_tls", "peer")) {
      SERVER.createRole("sit_" + method, "right", method);
    }
  }

  @TestFactory
  List<DynamicTest> strings() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String string : STRINGS) {
      tests.add(DynamicTest.dynamicTest(string, () -> compare(Map.of(), "-d", fill(string))));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> variables() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String variable : VARIABLES) {
      int equals = variable.indexOf('=');
      Map<String, String> environment = new HashMap<>();
      environment.put("PGHOST", "127.0.0.1");
      environment.put("PGPORT", String.valueOf(SERVER.port()));
      environment.put("PGUSER", "postgres");
      environment.put("PGDATABASE", "nosuchdb");
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
      tests.add(DynamicTest.dynamicTest(variable, () -> compare(environment)));
    }
    return tests;
  }

  /** Odd characters are escaped by a backslash; a file that others may read is passed over. */
  @Test
  void passwordFiles() throws IOException {
    SERVER.createRole("sit:\\ odd", "p:w\\ d", "scram");
    Path file = home.resolve("passwords");
    String line = "127.0.0.1:*:no\\:such:sit\\:\\\\ odd:";
    for (String password : List.of("p\\:w\\\\ d", "p:w\\\\ d", "wrong", "")) {
      for (String permissions : List.of("rw-------", "rw-r-----", "rw----r--")) {
        Files.writeString(file, "# a comment\n" + line + password + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        compare(
            Map.of("PGPASSFILE", file.toString()),
            "-d",
            fill("host=127.0.0.1 port=%p user='sit:\\\\ odd' dbname=no:such"));
      }
    }
    compare(
        Map.of("PGPASSFILE", home.toString()),
        "-d",
        fill("host=127.0.0.1 port=%p user=sit_scram dbname=postgres"));
  }

  private static String fill(String text) {
    return text.replace("%p", String.valueOf(SERVER.port()))
        .replace("%s", SERVER.socketDirectory().toString());
  }

  private static void compare(Map<String, String> more, String... arguments) {
    ConnectionCompare.run(home, more, arguments);
  }
}
