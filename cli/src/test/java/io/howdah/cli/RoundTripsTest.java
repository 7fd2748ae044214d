package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a tool waits for the server, which is what a slow line costs. */
class RoundTripsTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  @TempDir static Path directory;

  /** The C tool asks object by object; ours must not care how many there are. */
  @Test
  void aDumpTakesAsManyForManyObjectsAsForFew() {
    int few = dump(2);
    assertThat(few).isLessThanOrEqualTo(40);
    assertThat(dump(100)).isLessThanOrEqualTo(few + 10);
  }

  @Test
  void aRestoreTakesFarFewerThanItHasObjects() {
    Path file = directory.resolve("application");
    int objects;
    try (TestDatabase database = application(100)) {
      objects = Integer.parseInt(database.value("SELECT count(*) FROM pg_class WHERE oid > 16384"));
      ToolRun dump =
          ToolRun.of("pg_dump", "-Fc", "-s", "-f", file.toString(), "-d", database.url());
      assertThat(dump.exitStatus()).isZero();
    }
    try (TestDatabase target = SERVER.createDatabase();
        Proxy proxy = Proxy.to(SERVER)) {
      ToolRun restore =
          ToolRun.of(
              "pg_restore", "-d", proxy.url(target.name()) + "?sslmode=disable", file.toString());
      assertThat(restore).isEqualTo(new ToolRun(0, "", ""));
      assertThat(objects).isGreaterThan(1000);
      assertThat(proxy.roundTrips()).isLessThanOrEqualTo(objects / 10);
    }
  }

  private static int dump(int parts) {
    try (TestDatabase database = application(parts);
        Proxy proxy = Proxy.to(SERVER)) {
      ToolRun run =
          ToolRun.of(
              "pg_dump",
              "-s",
              "-f",
              directory.resolve("schema").toString(),
              "-d",
              proxy.url(database.name()) + "?sslmode=disable");
      assertThat(run).isEqualTo(new ToolRun(0, "", ""));
      return proxy.roundTrips();
    }
  }

  private static TestDatabase application(int parts) {
    TestDatabase database = SERVER.createDatabase();
    database.execute(
        """
        CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
        DO $$ BEGIN
          FOR i IN 1..%d LOOP
            EXECUTE format($q$
              CREATE TYPE mood%%1$s AS ENUM ('sad', 'ok');
              CREATE TABLE account%%1$s (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                mail email UNIQUE, mood mood%%1$s DEFAULT 'ok', total numeric CHECK (total >= 0));
              COMMENT ON TABLE account%%1$s IS 'accounts of part %%1$s';
              CREATE TABLE item%%1$s (id serial PRIMARY KEY, account int REFERENCES account%%1$s);
              CREATE INDEX ON item%%1$s (account);
              CREATE TABLE log%%1$s (at date NOT NULL) PARTITION BY RANGE (at);
              CREATE TABLE log%%1$s_old PARTITION OF log%%1$s DEFAULT;
              CREATE VIEW rich%%1$s AS SELECT id, mail FROM account%%1$s WHERE total > 1000;
              CREATE AGGREGATE total%%1$s(int) (SFUNC = int4_sum, STYPE = bigint);
              CREATE OPERATOR #%%2$s (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int);
              CREATE FUNCTION f%%1$s(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
              CREATE POLICY own ON item%%1$s USING (account > 0);
              GRANT SELECT ON account%%1$s TO PUBLIC;
            $q$, i, repeat('#', i %% 20) || repeat('@', i / 20));
          END LOOP;
        END $$;
        """
            .formatted(parts));
    return database;
  }
}
