package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connection strings, good and bad, and names of every character: what pg_dump says and how it ends
 * is what the C tool says, to the byte.
 */
class ConnectionMessagesTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  /** In which {@code %p} is the server's port, {@code %s} its socket's directory. */
  private static final String[] STRINGS = {
    "postgresql://",
    "postgres://[::1",
    "postgres://[]:5432/x",
    "postgresql://127.0.0.1:%p/postgres?nosuch=1",
    "postgresql://127.0.0.1:%p/postgres?sslmode=foo&",
    "postgresql://127.0.0.1:%p/%zz",
    "postgresql://127.0.0.1:%p/%00",
    "postgresql://127.0.0.1:%p/%4",
    "postgresql://127.0.0.1:abc/x",
    "postgresql://127.0.0.1:70000/x",
    "postgresql://127.0.0.1:0/x",
    "postgresql://127.0.0.1:%p/x?a=b=c",
    "postgresql://127.0.0.1:%p/x?=c",
    "postgresql://127.0.0.1:%p/x?host",
    "postgresql://127.0.0.1:%p/x?host=&&",
    "postgresql://127.0.0.1:%p//x",
    "postgresql://127.0.0.1:%p/a/b?user=postgres",
    "postgresql://127.0.0.1:%p/nosuchdb?user=postgres#frag",
    "postgresql://127.0.0.1:%p?user=postgres&dbname=nosuchdb",
    "postgresql://postgres:pa%20ss@127.0.0.1:%p/nosuchdb",
    "postgresql://%s:%p/nosuchdb?user=postgres",
    "postgresql://postgres@/nosuchdb?host=%s&port=%p",
    "postgres://postgres@127.0.0.1:%p/nosuchdb?options=-c%20x.y=1",
    "postgres://postgres@127.0.0.1:%p/postgres?options=-c%20nosuch=1",
    "postgres://postgres@127.0.0.1:%p/nosuchdb?ssl=true",
    "postgreSQL://127.0.0.1/x",
    "host=127.0.0.1 port=%p dbname",
    "host=127.0.0.1 port=%p dbname='x",
    "host=127.0.0.1 port=%p dbname='x\\",
    "host=127.0.0.1 nosuch=1",
    "host = 127.0.0.1 port = %p user=postgres dbname = 'no such'",
    "host=127.0.0.1\tport=%p\nuser=postgres dbname=nosuchdb",
    "host='127.0.0.1' port='%p' user='o\\'x' dbname='a\\\\b'",
    "=x",
    "host==x",
    "host='a' 'b'",
    "ssl=true",
    "host=127.0.0.1 port=1,2,3",
    "host=127.0.0.1 port=-1",
    "host=127.0.0.1 port=%px",
    "host=127.0.0.1 port=' %p ' user=postgres dbname=nosuchdb",
    "host=127.0.0.1,127.0.0.1 port=1,2",
    "host=::1 port=1",
    "host=[::1] port=1",
    "postgresql://[::1]:1/x",
    "hostaddr=1.2.3",
    "hostaddr=127.0.0.1,127.0.0.1 host=a",
    "host=/nonexistent",
    "host=%s port=1",
    "host=nosuch.invalid",
    "service=nosuch",
    "host=127.0.0.1 port=%p connect_timeout=x",
    "host=127.0.0.1 port=%p connect_timeout=99999999999",
    "host=127.0.0.1 port=%p keepalives=x",
    "host=127.0.0.1 port=%p keepalives_idle=x",
    "host=127.0.0.1 port=%p sslmode=x",
    "host=127.0.0.1 port=%p sslrootcert=/nonexistent sslmode=verify-ca",
    "host=127.0.0.1 port=%p sslrootcert=system sslmode=require",
    "host=127.0.0.1 port=%p sslnegotiation=direct",
    "host=127.0.0.1 port=%p ssl_min_protocol_version=x",
    "host=127.0.0.1 port=%p ssl_min_protocol_version=TLSv1.3 ssl_max_protocol_version=TLSv1.2",
    "host=127.0.0.1 port=%p channel_binding=x",
    "host=127.0.0.1 port=%p channel_binding=require user=postgres",
    "host=127.0.0.1 port=%p target_session_attrs=x",
    "host=127.0.0.1 port=%p target_session_attrs=standby user=postgres dbname=postgres",
    "host=127.0.0.1,127.0.0.1 port=%p,%p target_session_attrs=read-only user=postgres"
        + " dbname=postgres",
    "host=127.0.0.1 port=%p client_encoding=nosuch user=postgres dbname=postgres",
    "host=127.0.0.1 port=%p client_encoding=auto user=postgres dbname=nosuchdb",
    "host=127.0.0.1 port=%p require_auth=x",
    "host=127.0.0.1 port=%p require_auth=scram-sha-256 user=postgres",
    "host=127.0.0.1 port=%p require_auth=!none user=postgres",
    "host=127.0.0.1 port=%p require_auth=none,none",
    "host=127.0.0.1 port=%p require_auth=md5,!none",
    "host=127.0.0.1 port=%p min_protocol_version=x",
    "host=127.0.0.1 port=%p min_protocol_version=3.2 user=postgres dbname=nosuchdb",
    "host=127.0.0.1 port=%p min_protocol_version=3.2 max_protocol_version=3.0",
    "host=127.0.0.1 port=%p load_balance_hosts=x",
    "host=127.0.0.1 port=%p scram_client_key=x",
    "host=127.0.0.1 port=%p sslcertmode=x",
    "host=%s requirepeer=nosuchuser port=%p user=postgres dbname=nosuchdb",
    "host=127.0.0.1 port=%p oauth_issuer=x user=postgres dbname=nosuchdb",
    "host=127.0.0.1 port=%p krbsrvname=x gssdelegation=1 user=postgres dbname=nosuchdb",
  };

  @TempDir static Path home;

  @TestFactory
  List<DynamicTest> connectionStrings() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String string : STRINGS) {
      String filled =
          string
              .replace("%p", String.valueOf(SERVER.port()))
              .replace(
                  "%s",
                  string.startsWith("postgresql://%s")
                      ? SERVER.socketDirectory().toString().replace("/", "%2F")
                      : SERVER.socketDirectory().toString());
      tests.add(DynamicTest.dynamicTest(string, () -> compare("-d", filled)));
    }
    return tests;
  }

  /** None of them exists, so each is told as it was understood. */
  @Test
  void namesOfEveryCharacter() {
    String host = "127.0.0.1";
    String port = String.valueOf(SERVER.port());
    for (char c = 1; c < 128; c++) {
      if (!Character.isLetterOrDigit(c)) {
        String name = "n" + c + "x";
        compare("-h", host, "-p", port, "-U", "postgres", name);
        compare("-h", host, "-p", port, "-U", name, "postgres");
      }
    }
    compare("-h", host, "-p", port, "-U", "postgres", "x".repeat(70));
    compare("-h", host, "-p", port, "-U", "u".repeat(70), "x");
    compare("-h", host, "-p", port + " ", "-U", "postgres", "nosuch");
  }

  private static void compare(String... arguments) {
    List<String> all = new ArrayList<>(List.of("-w", "-s", "-f", "/dev/null"));
    all.addAll(List.of(arguments));
    Map<String, String> environment = Map.of("HOME", home.toString(), "LC_ALL", "C");
    ProcessRunner.Result expected =
        ReferenceTools.require(18).runner("pg_dump", all).environment(environment).run();
    ToolRun actual = ToolRun.of("pg_dump", all, environment);
    assertThat(actual.errors())
        .as(String.join(" ", arguments))
        .isEqualTo(new String(expected.errorOutput(), StandardCharsets.ISO_8859_1));
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
  }
}
