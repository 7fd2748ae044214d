package io.howdah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDatabaseTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void loadsAndComparesEqualToItsOwnRestoredDump(int version, @TempDir Path directory) {
    ReferenceTools tools = ReferenceTools.require(18);
    PostgresServer server = PostgresServer.of(version);
    try (TestDatabase source = SampleDatabase.create(server);
        TestDatabase target = server.createDatabase()) {
      DatabaseCompare.Contents contents = DatabaseCompare.contents(source);
      assertThat(contents.rowCount()).isGreaterThan(100_000);
      assertThat(contents.objects().get("table")).hasSizeGreaterThan(20);
      String archive = directory.resolve("sample.dump").toString();
      tools.pgDump("-Fc", "-Z0", "-d", source.url(), "-f", archive).orFail();
      ProcessRunner.Result restored =
          tools.runner("pg_restore", List.of("-d", target.url(), archive)).run();
      // pg_dump 18 writes settings that older servers don't know; nothing else may fail.
      assertThat(restored.errorText().lines().filter(line -> line.startsWith("Command was")))
          .allMatch(line ->
              (version < 17 && line.equals("Command was: SET transaction_timeout = 0;"))
                  || (version < 16 && line.contains("SUBSCRIPTION elsewhere ")));
      assertThat(DatabaseCompare.differences(source, target))
          .allMatch(line -> version < 16 && line.startsWith("subscription "));
    }
  }

  @Test
  void anOrdinaryOwnerCanMakeIt() {
    PostgresServer server = PostgresServer.of(18);
    server.createRole("sample_owner", "secret", "scram");
    try (TestDatabase database =
        SampleDatabase.createAs(server, "sample by an owner", "sample_owner", "secret", true)) {
      assertThat(DatabaseCompare.contents(database).rowCount()).isGreaterThan(100_000);
      database.execute("UPDATE market.city SET name = name || '!' WHERE id = 7");
      try (TestDatabase same = database.copy()) {
        assertThat(DatabaseCompare.differences(database, same)).isEmpty();
        same.execute(
            "UPDATE market.city SET altitude = 1 WHERE id = 9; DROP VIEW market.cheap_load");
        assertThat(DatabaseCompare.differences(database, same))
            .anyMatch(line -> line.startsWith("rows of market.city:"))
            .anyMatch(line -> line.startsWith("view market.cheap_load: missing"));
      }
    }
  }
}
