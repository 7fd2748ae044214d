package io.howdah.cli;

import static java.util.Objects.requireNonNull;

import io.howdah.testkit.Kinds;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.VersionedScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Databases that are hard to restore, made by the scripts {@code wild-….sql}. */
final class WildDatabases {
  private WildDatabases() {}

  /**
   * A new database from a script.
   *
   * @param version the server version for which the script is read; not above the server's
   * @param bigRows the rows of the table that may be large, each on a page of its own
   */
  static TestDatabase create(PostgresServer server, String name, int version, int bigRows) {
    Kinds.createRoles(server);
    TestDatabase database = server.createDatabase();
    try {
      database.execute(
          VersionedScript.forVersion(script(name), version)
              .replace("%big%", "" + bigRows)
              .replace("%lo%", "700000"));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static String script(String name) {
    try (InputStream in = WildDatabases.class.getResourceAsStream(name + ".sql")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
