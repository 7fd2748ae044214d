package io.howdah.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * The corpus of object kinds: for each, a script in {@code corpus/} or {@code kinds/} that makes
 * every variant of it. A kind's database is what our output and the C tool's are compared on.
 *
 * <p>A script in {@code corpus/} begins with comment lines that say where it runs:
 *
 * <pre>
 * -- servers: 14-18          which server versions have the kind at all (parts: see {@link VersionedScript})
 * -- alone: why              not for the database that holds everything
 * -- needs: debian           runs on {@link DebianServer} only
 * -- tablespace: name        a tablespace that must exist
 * -- cleanup                 what follows runs before the database is dropped
 * </pre>
 *
 * <p>It may use the roles {@code howdah_owner}, {@code howdah_reader}, {@code howdah_writer} and
 * {@code howdah "odd" rôle}, runs as superuser, keeps its objects in schemas named {@code k_…}
 * after itself where it can, and must load into one database with all others that are not alone.
 * {@code kinds.txt} lists them, in the order of loading.
 *
 * <p>Scripts in {@code kinds/} have no such lines: they run on all servers, make their own roles,
 * and are each alone.
 */
public final class Kinds {

  private static final List<String> ROLES =
      List.of("howdah_owner", "howdah_reader", "howdah_writer", "\"howdah \"\"odd\"\" rôle\"");

  /** One kind: its name is its script's. */
  public record Kind(
      String name,
      String servers,
      boolean alone,
      boolean needsDebian,
      String tablespace,
      String script) {

    /** Whether servers of this version have the kind. */
    public boolean runsOn(int majorVersion) {
      return VersionedScript.includes(servers, majorVersion);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A kind on a server of some version: what a parametrised test runs through. */
  public record OnServer(Kind kind, int majorVersion) {

    /** The server that the kind runs on; skips the test where that cannot be had. */
    public PostgresServer server() {
      return kind.needsDebian() ? DebianServer.require() : PostgresServer.of(majorVersion);
    }

    /** A new database that holds the kind. */
    public TestDatabase create() {
      return Kinds.create(server(), List.of(kind));
    }

    @Override
    public String toString() {
      return kind + " on " + majorVersion;
    }
  }

  private Kinds() {}

  /** All kinds, in the order of loading. */
  public static List<Kind> all() {
    List<Kind> kinds = new ArrayList<>();
    for (String name : Resources.text("kinds.txt").split("\n", -1)) {
      if (!name.isBlank()) {
        kinds.add(read(name));
      }
    }
    return kinds;
  }

  /** The kind of this name, such as {@code corpus/views}. */
  public static Kind of(String name) {
    return read(name);
  }

  /** Every kind on every server version that has it: the rows of the matrix. */
  public static List<OnServer> matrix() {
    List<OnServer> matrix = new ArrayList<>();
    for (Kind kind : all()) {
      for (int version : PostgresServer.VERSIONS) {
        if (kind.runsOn(version)) {
          matrix.add(new OnServer(kind, version));
        }
      }
    }
    return matrix;
  }

  /**
   * A new database that holds all kinds which can be together, except the one that only Debian's
   * server has.
   */
  public static TestDatabase everything(PostgresServer server) {
    List<Kind> together = new ArrayList<>();
    for (Kind kind : all()) {
      if (!kind.alone() && !kind.needsDebian() && kind.runsOn(server.majorVersion())) {
        together.add(kind);
      }
    }
    return create(server, together);
  }

  /** A new database that holds these kinds. */
  public static TestDatabase create(PostgresServer server, List<Kind> kinds) {
    createRoles(server);
    TestDatabase database = server.createDatabase();
    try {
      for (Kind kind : kinds) {
        load(database, kind);
      }
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Creates the roles that scripts may use, where they are missing. */
  public static void createRoles(PostgresServer server) {
    for (String role : ROLES) {
      server.execute(
          "DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
              .formatted(role));
    }
  }

  private static void load(TestDatabase database, Kind kind) {
    PostgresServer server = database.server();
    if (!kind.tablespace().isEmpty()) {
      server.createTablespace(kind.tablespace());
    }
    String script = VersionedScript.forVersion(kind.script(), server.majorVersion());
    int cleanup = script.indexOf("\n-- cleanup\n");
    try {
      database.execute(cleanup < 0 ? script : script.substring(0, cleanup));
    } catch (RuntimeException e) {
      throw new IllegalStateException("kind " + kind + ": " + e.getMessage(), e);
    } finally {
      if (cleanup >= 0) {
        database.beforeClose(script.substring(cleanup));
      }
    }
  }

  private static Kind read(String name) {
    String script = Resources.text(name + ".sql");
    boolean own = name.startsWith("corpus/");
    String servers = own ? "" : "14-18";
    String tablespace = "";
    boolean alone = !own;
    boolean needsDebian = false;
    for (String line : script.split("\n", -1)) {
      if (!line.startsWith("-- ")) {
        break;
      }
      if (line.startsWith("-- servers: ")) {
        servers = line.substring("-- servers: ".length());
      } else if (line.startsWith("-- tablespace: ")) {
        tablespace = line.substring("-- tablespace: ".length());
      } else if (line.startsWith("-- alone: ")) {
        alone = true;
      } else if (line.equals("-- needs: debian")) {
        needsDebian = true;
      }
    }
    if (servers.isEmpty()) {
      throw new IllegalStateException("kind " + name + " does not say which servers have it");
    }
    return new Kind(name, servers, alone, needsDebian, tablespace, script);
  }
}
