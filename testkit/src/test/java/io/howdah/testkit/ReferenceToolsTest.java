package io.howdah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceToolsTest {

  @ParameterizedTest
  @ValueSource(ints = {15, 17, 18})
  void toolsRun(int version) {
    ReferenceTools tools = ReferenceTools.require(version);
    assertThat(tools.pgDump("--version").orFail().text())
        .startsWith("pg_dump (PostgreSQL) " + version + ".");
    try (TestDatabase database = PostgresServer.of(14).createDatabase()) {
      tools
          .psql(database.url(), "CREATE TABLE t (a int);".getBytes(StandardCharsets.UTF_8))
          .orFail();
      assertThat(tools.pgDump("-d", database.url()).orFail().text())
          .contains("CREATE TABLE public.t");
      assertThat(tools.pgDumpall("-d", database.server().url("postgres")).orFail().text())
          .contains("CREATE ROLE postgres");
      assertThat(tools.pgDump("-d", database.url() + "x").exitStatus()).isEqualTo(1);
    }
  }
}
