package io.howdah.archive.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of what servers come with have all that each server has. */
class SystemNamesTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void haveAllOfTheServers(int version) throws SQLException {
    try (TestDatabase database = PostgresServer.of(version).createDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      check(
          statement,
          "SELECT upper(word) FROM pg_catalog.pg_get_keywords()",
          word -> SystemNames.isKeyword(word.toUpperCase(Locale.ROOT)));
      check(
          statement,
          "SELECT DISTINCT proname FROM pg_catalog.pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace",
          SystemNames::isFunction);
      check(
          statement,
          "SELECT DISTINCT oprname FROM pg_catalog.pg_operator WHERE oprnamespace = 'pg_catalog'::regnamespace",
          SystemNames::isOperator);
      check(
          statement,
          "SELECT typname FROM pg_catalog.pg_type WHERE typnamespace = 'pg_catalog'::regnamespace AND typelem = 0"
              + " UNION SELECT pg_catalog.format_type(oid, NULL) FROM pg_catalog.pg_type"
              + " WHERE typnamespace = 'pg_catalog'::regnamespace AND typelem = 0 AND oid <> 18"
              + " AND typname <> 'any'",
          SystemNames::isType);
    }
  }

  private static void check(Statement statement, String query, Predicate<String> known)
      throws SQLException {
    StringBuilder missing = new StringBuilder();
    int n = 0;
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        n++;
        String name = rows.getString(1);
        if (!known.test(name)) {
          missing.append(' ').append(name);
        }
      }
    }
    assertThat(missing.toString()).as(query).isEmpty();
    assertThat(n).isGreaterThan(50);
  }
}
