package io.howdah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void everyVersionStartsAndGivesDatabases(int version) {
    PostgresServer server = PostgresServer.of(version);
    assertThat(PostgresServer.of(version)).isSameAs(server);
    try (TestDatabase database = server.createDatabase()) {
      assertThat(database.value("SHOW server_version")).startsWith(version + ".");
      assertThat(database.value("SELECT current_database()")).isEqualTo(database.name());
      assertThat(database.value("SHOW ssl")).isEqualTo("on");
    }
  }

  @Test
  void scriptsRunLikeInPsql() {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          \\restrict abc
          CREATE TABLE t (a int, b text);
          COPY t (a, b) FROM stdin;
          1\tone; -- 'not closed
          2\t\\N
          \\.
          COPY t FROM stdin;
          \\.
          CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;
          CREATE FUNCTION g() RETURNS text LANGUAGE sql AS $x$ SELECT 'a;b?' $x$; /* ; /* nested */ ' */
          INSERT INTO t VALUES (3, E'it\\'s; '), (4, 'a''b;');
          VACUUM t;
          """);
      assertThat(database.value("SELECT count(*) || f()::text || g() FROM t")).isEqualTo("42a;b?");
    }
  }

  @Test
  void passwordsAreAskedWhereTheRoleWantsIt() throws Exception {
    PostgresServer server = PostgresServer.of(18);
    server.createRole("kit_scram", "s3'cret", "scram");
    try (var connection = server.connect("postgres", "kit_scram", "s3'cret")) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> server.connect("postgres", "kit_scram", "x")))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void killedServersStartAgainAndLeaveNothing() throws IOException {
    Path directory;
    try (PostgresServer server =
        PostgresServer.start(ServerOptions.of(17).withSetting("work_mem", "5MB"))) {
      directory = server.dataDirectory();
      server.execute("CREATE TABLE kept (a int); CHECKPOINT");
      server.kill();
      server.restart();
      server.execute("SELECT * FROM kept");
      try (TestDatabase database = server.createDatabase()) {
        assertThat(database.value("SHOW work_mem")).isEqualTo("5MB");
      }
    }
    assertThat(Files.exists(directory)).isFalse();
  }
}
