package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where values come from when several places have one. */
final class ConnectionParametersTest {

  @TempDir private Path home;

  private Environment environment(Map<String, String> variables) {
    return new Environment(variables, home.toString(), "me", "/run/sockets");
  }

  private Path write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  @Test
  void stringBeforeServiceBeforeEnvironmentBeforeDefault() throws IOException {
    write(
        ".pg_service.conf",
        "# of ours\n[other]\nhost=no\n\n[shop]\n host=db \nport=2\nuser=\n[end]\nport=3\n");
    Environment environment =
        environment(Map.of("PGPORT", "9", "PGDATABASE", "fromenv", "PGUSER", "u", "PGHOST", "h"));
    ConnectionParameters all =
        ConnectionParameters.parse("service=shop port=1").withDefaults(environment);
    assertThat(all.get("port")).isEqualTo("1");
    assertThat(all.get("host")).isEqualTo("db");
    assertThat(all.get("user")).isEmpty();
    assertThat(all.get("dbname")).isEqualTo("fromenv");
    assertThat(all.get("sslmode")).isEqualTo("prefer");
    assertThat(all.withDefaults(environment).toConnectionString())
        .isEqualTo(all.toConnectionString());
    assertThat(ConnectionParameters.empty().withDefaults(environment(Map.of())).get("user"))
        .isEqualTo("me");
  }

  @Test
  void serviceFiles() throws IOException {
    Path own = write("own.conf", "[a]\nhost=x\n");
    Environment named = environment(Map.of("PGSERVICEFILE", own.toString(), "PGSERVICE", "a"));
    assertThat(ConnectionParameters.empty().withDefaults(named).get("host")).isEqualTo("x");
    assertThatExceptionOfType(ConnectionStringException.class)
        .isThrownBy(() -> ConnectionParameters.parse("service=b").withDefaults(named))
        .withMessage("definition of service \"b\" not found");
    write("pg_service.conf", "[b]\nhost=shared\n");
    Environment shared =
        environment(Map.of("PGSERVICEFILE", own.toString(), "PGSYSCONFDIR", home.toString()));
    assertThat(ConnectionParameters.parse("service=b").withDefaults(shared).get("host"))
        .isEqualTo("shared");
    assertThatExceptionOfType(ConnectionStringException.class)
        .isThrownBy(() ->
            ConnectionParameters.parse("service=b")
                .withDefaults(environment(Map.of("PGSERVICEFILE", "/nowhere/s"))))
        .withMessage("service file \"/nowhere/s\" not found");
    for (String wrong : List.of("host", "hots=x", "host =x")) {
      write("own.conf", "[a]\n" + wrong + "\n");
      assertThatExceptionOfType(ConnectionStringException.class)
          .isThrownBy(() -> ConnectionParameters.empty().withDefaults(named))
          .withMessage("syntax error in service file \"" + own + "\", line 2");
    }
    write("own.conf", "[a]\nservice=b\n");
    assertThatExceptionOfType(ConnectionStringException.class)
        .isThrownBy(() -> ConnectionParameters.empty().withDefaults(named))
        .withMessage(
            "nested service specifications not supported in service file \"" + own + "\", line 2");
  }

  @Test
  void sslmodeDependsOnTheRoots() {
    Environment plain = environment(Map.of());
    assertThat(ConnectionParameters.parse("sslrootcert=system").withDefaults(plain).get("sslmode"))
        .isEqualTo("verify-full");
    assertThat(
            ConnectionParameters.parse("sslrootcert=system sslmode=require")
                .withDefaults(plain)
                .get("sslmode"))
        .isEqualTo("require");
    assertThat(
            ConnectionParameters.empty()
                .withDefaults(environment(Map.of("PGREQUIRESSL", "1")))
                .get("sslmode"))
        .isEqualTo("require");
  }

  @Test
  void pairsAsAProgramGathersThem() {
    ConnectionParameters parameters =
        ConnectionParameters.ofPairs(
            "host",
            "ignored",
            "port",
            null,
            "user",
            "",
            "dbname",
            "host=db user=ann",
            "fallback_application_name",
            "pg_dump");
    assertThat(parameters.masked()).isEqualTo("user=ann host=db fallback_application_name=pg_dump");
    assertThat(ConnectionParameters.ofPairs("dbname", "a", "dbname", "b=c").get("dbname"))
        .isEqualTo("b=c");
    assertThat(ConnectionParameters.empty().with("dbname", "host=x").get("dbname"))
        .isEqualTo("host=x");
    assertThatExceptionOfType(ConnectionStringException.class)
        .isThrownBy(() -> ConnectionParameters.ofPairs("hots", "x"))
        .withMessage("invalid connection option \"hots\"");
  }

  @Test
  void anyValueSurvivesBeingWritten() {
    Random random = new Random(20);
    for (int round = 0; round < 2000; round++) {
      ConnectionParameters parameters = ConnectionParameters.empty();
      for (String keyword : List.of("user", "dbname", "password", "host", "options")) {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
          value.append((char) (1 + random.nextInt(255)));
        }
        parameters = parameters.with(keyword, value.toString());
      }
      ConnectionParameters again = ConnectionParameters.parse(parameters.toConnectionString());
      assertThat(again.toConnectionString()).isEqualTo(parameters.toConnectionString());
      assertThat(again.get("password")).isEqualTo(parameters.get("password"));
    }
  }

  @Test
  void valuesThatCannotBeUsed() {
    List<String> wrong =
        List.of(
            "sslmode=maybe|invalid sslmode value: \"maybe\"",
            "channel_binding=x|invalid channel_binding value: \"x\"",
            "target_session_attrs=x|invalid target_session_attrs value: \"x\"",
            "load_balance_hosts=x|invalid load_balance_hosts value: \"x\"",
            "sslnegotiation=x|invalid sslnegotiation value: \"x\"",
            "sslcertmode=x|invalid sslcertmode value: \"x\"",
            "gssencmode=x|invalid gssencmode value: \"x\"",
            "ssl_min_protocol_version=x|invalid \"ssl_min_protocol_version\" value: \"x\"",
            "ssl_max_protocol_version=TLSv1.1|invalid SSL protocol version range",
            "min_protocol_version=3.1|invalid min_protocol_version value: \"3.1\"",
            "min_protocol_version=3.2 max_protocol_version=3.0|\"min_protocol_version\" is greater"
                + " than \"max_protocol_version\"",
            "sslnegotiation=direct|weak sslmode \"prefer\" may not be used with"
                + " sslnegotiation=direct (use \"require\", \"verify-ca\", or \"verify-full\")",
            "sslrootcert=system sslmode=require|weak sslmode \"require\" may not be used with"
                + " sslrootcert=system (use \"verify-full\")",
            "host=a,b port=1,2,3|could not match 3 port numbers to 2 hosts",
            "host=a,b hostaddr=1.1.1.1|could not match 2 host names to 1 hostaddr values",
            "require_auth=x|invalid require_auth value: \"x\"",
            "require_auth=md5,md5|require_auth method \"md5\" is specified more than once",
            "require_auth=!none,!none|require_auth method \"!none\" is specified more than once",
            "require_auth=md5,!gss|negative require_auth method \"!gss\" cannot be mixed with"
                + " non-negative methods",
            "require_auth=!md5,gss|require_auth method \"gss\" cannot be mixed with negative"
                + " methods",
            "gssencmode=maybe|invalid gssencmode value: \"maybe\"",
            "sslkeylogfile=x|connection option \"sslkeylogfile\" is not supported",
            "scram_client_key=AAAA scram_server_key=AAAA|invalid SCRAM client key length: 3");
    for (String each : wrong) {
      int bar = each.indexOf('|');
      assertThatExceptionOfType(ConnectionStringException.class)
          .as(each)
          .isThrownBy(() ->
              Connection.open(
                  ConnectionParameters.parse(each.substring(0, bar)),
                  ConnectOptions.defaults().withEnvironment(environment(Map.of()))))
          .withMessage(each.substring(bar + 1));
    }
  }

  @Test
  void passwordFile() throws IOException {
    Path file =
        write(
            ".pgpass",
            """
            # comment
            db:5432:shop:ann:one
            db:*:*:bob:t\\:w\\\\o
            *:*:*:carl:three:rest
            localhost:*:*:*:local
            """);
    Environment environment = environment(Map.of());
    List<String> warnings = new ArrayList<>();
    io.howdah.wire.conninfo.PasswordFile found =
        new io.howdah.wire.conninfo.PasswordFile("", environment, warnings::add);
    assertThat(found.find("db", "5432", "shop", "ann")).isEqualTo("one");
    assertThat(found.find("db", "5433", "shop", "ann")).isNull();
    assertThat(found.find("db", "1", "x", "bob")).isEqualTo("t:w\\o");
    assertThat(found.find("any", "1", "x", "carl")).isEqualTo("three");
    assertThat(found.find("localhost", "1", "x", "zoe")).isEqualTo("local");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    io.howdah.wire.conninfo.PasswordFile open =
        new io.howdah.wire.conninfo.PasswordFile("", environment, warnings::add);
    assertThat(open.find("db", "5432", "shop", "ann")).isNull();
    assertThat(open.find("db", "5432", "shop", "ann")).isNull();
    assertThat(warnings)
        .containsExactly(
            "WARNING: password file \""
                + file
                + "\" has group or world access; permissions should be u=rw (0600) or less");
  }
}
