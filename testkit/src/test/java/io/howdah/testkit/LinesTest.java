package io.howdah.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The proxy, the pooler, Debian's server, and the comparison of texts. */
class LinesTest {

  @Test
  void aSlowLineIsSlow() throws Exception {
    try (Proxy proxy = Proxy.to(PostgresServer.of(18)).delayMillis(30);
        var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres?sslmode=disable",
                "postgres",
                "");
        var statement = connection.createStatement()) {
      long start = System.nanoTime();
      statement.execute("SELECT 1");
      assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(60);
      assertThat(proxy.connections()).isEqualTo(1);
      assertThat(proxy.bytesToServer()).isGreaterThan(10);
    }
  }

  @Test
  void aCutLineIsCut() throws Exception {
    try (Proxy proxy = Proxy.to(PostgresServer.of(18));
        var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres?sslmode=disable",
                "postgres",
                "");
        var statement = connection.createStatement()) {
      proxy.cutAfterBytesToClient(1000);
      assertThatThrownBy(() -> statement.execute("SELECT repeat('x', 100000)"))
          .hasMessageContaining("I/O error");
    }
  }

  @Test
  void thePoolerPools() throws Exception {
    try (PgBouncer pooler = PgBouncer.start(PostgresServer.of(18), 2, Map.of());
        var one = pooler.connect("postgres");
        var two = pooler.connect("postgres");
        var three = pooler.connect("postgres")) {
      for (var connection : new java.sql.Connection[] {one, two, three}) {
        try (var statement = connection.createStatement()) {
          statement.execute("SELECT 1");
        }
      }
      assertThat(pooler.show("SHOW SERVERS").size()).isBetween(1, 2);
    }
  }

  @Test
  void debiansServerHasWhatTheEmbeddedOnesLack() {
    try (TestDatabase database = DebianServer.require().createDatabase()) {
      database.execute(
          """
          CREATE EXTENSION plperl;
          CREATE TABLE t (a text COMPRESSION lz4);
          CREATE FUNCTION perl() RETURNS text LANGUAGE plperl AS $$ use strict; return "perl"; $$;
          """);
      assertThat(database.value("SELECT perl()")).isEqualTo("perl");
    }
  }

  @Test
  void differencesAreShown() {
    assertThat(TextCompare.difference("a\nb\nc", "a\nb\nc")).isEmpty();
    assertThat(TextCompare.difference("a\nb\nc\nd\ne\nf", "a\nX\nc\nd\ne\nf"))
        .contains("@@ line 2 / line 2 @@", "- b\n+ X\n");
    assertThat(TextCompare.difference("a\n\nb\nc\nd", "a\n\nnew\n\nb\nc\nd"))
        .contains("+ new")
        .doesNotContain("- ");
    assertThat(
            DumpCompare.difference(
                "\\restrict a\n-- Dumped by pg_dump version 18.1\nx"
                    .getBytes(StandardCharsets.UTF_8),
                "\\restrict b\n-- Dumped by pg_dump version 18.2\nx"
                    .getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }
}
