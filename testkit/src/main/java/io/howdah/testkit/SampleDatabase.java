package io.howdah.testkit;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The sample application's database: a freight marketplace with some 35 tables, most kinds of
 * objects and a hundred thousand rows, the same each time. An ordinary owner can make it, dump it
 * and restore it.
 */
public final class SampleDatabase {

  private SampleDatabase() {}

  /**
   * Creates the sample in a database of its own, as superuser, also with what only a superuser may
   * make.
   */
  public static TestDatabase create(PostgresServer server) {
    createRoles(server);
    TestDatabase database = server.createDatabase();
    for (String part : new String[] {"schema", "data", "superuser"}) {
      database.execute(script(server, part));
    }
    return database;
  }

  /**
   * Creates a database owned by a role, which must exist, and fills it as that role; if {@code
   * filled} is false, it stays empty, as the target of a restore.
   */
  public static TestDatabase createAs(
      PostgresServer server, String name, String owner, String password, boolean filled) {
    createRoles(server);
    String quoted = "\"" + owner.replace("\"", "\"\"") + "\"";
    server.execute("GRANT reporting TO " + quoted);
    TestDatabase database = TestDatabase.create(server, name, "TEMPLATE template0 OWNER " + quoted);
    if (filled) {
      try (Connection connection = server.connect(name, owner, password)) {
        SqlRunner.run(connection, script(server, "schema"));
        SqlRunner.run(connection, script(server, "data"));
      } catch (SQLException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    return database;
  }

  /** Creates the roles that the sample's privileges name, where they are missing. */
  public static void createRoles(PostgresServer server) {
    for (String role : new String[] {"app_reader", "app_writer", "reporting"}) {
      server.execute(
          "DO $$ BEGIN CREATE ROLE "
              + role
              + "; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
    }
  }

  private static String script(PostgresServer server, String part) {
    return VersionedScript.forVersion(
        Resources.text("sample/" + part + ".sql"), server.majorVersion());
  }
}
