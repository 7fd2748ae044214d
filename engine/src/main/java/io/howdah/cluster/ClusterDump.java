package io.howdah.cluster;

import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.script.Timestamps;
import io.howdah.session.Session;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The dump of a cluster, without its databases: the text that goes before, between and behind them,
 * and the list of them. Everything is read in the session's one transaction, in one round trip.
 * Immutable once read.
 *
 * <p>Source: {@code pg_dumpall.c}.
 */
public final class ClusterDump {
  /** As C does, roles' times are written in the style that the connection's user is used to. */
  private static final String OWN_DATE_STYLE = "SET LOCAL datestyle TO DEFAULT";

  private final ClusterOptions options;
  private final String globals;
  private final List<ClusterDatabase> databases;
  private final boolean anyDatabase;

  private ClusterDump(
      ClusterOptions options,
      String globals,
      List<ClusterDatabase> databases,
      boolean anyDatabase) {
    this.options = options;
    this.globals = globals;
    this.databases = databases;
    this.anyDatabase = anyDatabase;
  }

  /**
   * Reads a cluster.
   *
   * @throws ServerException when a query fails, for want of a privilege for example
   * @throws HowdahException when what was read cannot be written
   */
  public static ClusterDump read(
      Session session, ClusterOptions options, ProgressListener listener) {
    ClusterQueries queries = new ClusterQueries(session, options);
    ClusterResults results = run(session, queries, listener);
    Set<String> excluded = new HashSet<>();
    for (Rows names : results.excludedDatabases()) {
      for (int i = 0; i < names.count(); i++) {
        excluded.add(names.get(i, 0));
      }
    }
    List<ClusterDatabase> databases = new ArrayList<>();
    Rows found = results.databases();
    for (int i = 0; i < found.count(); i++) {
      String name = found.get(i, 0);
      if (!name.equals("template0")) {
        databases.add(new ClusterDatabase(name, excluded.contains(name)));
      }
    }
    String globals = new GlobalsText(session, options, results, listener).write();
    return new ClusterDump(
        options, globals, Collections.unmodifiableList(databases), !found.isEmpty());
  }

  private static ClusterResults run(
      Session session, ClusterQueries queries, ProgressListener listener) {
    List<String> sql = queries.list();
    for (String query : sql) {
      listener.info("executing " + query);
    }
    List<String> statements = new ArrayList<>();
    statements.add(OWN_DATE_STYLE);
    statements.addAll(sql);
    List<Rows> answers = session.queries(statements);
    return queries.results(answers.subList(1, answers.size()));
  }

  /** The script up to the databases: settings, drops, roles, tablespaces. */
  public String globals() {
    return globals;
  }

  /**
   * The databases, in the order in which they are dumped or left out; none where only globals are
   * wanted.
   */
  public List<ClusterDatabase> databases() {
    return databases;
  }

  /** What goes before the first database. */
  public String databasesHeading() {
    return options.wantsDatabases() && anyDatabase ? "--\n-- Databases\n--\n\n" : "";
  }

  /** What goes before a database's own dump. */
  public String heading(String database) {
    String text = "--\n-- Database \"" + oneLine(database) + "\" dump\n--\n\n";
    // The dump of a database that is not created doesn't connect to it either.
    return isCreated(database) ? text : text + "\\connect " + database + "\n\n";
  }

  /** Whether a database's dump creates it: these two are there already, unless dropped first. */
  public boolean isCreated(String database) {
    return options.clean() || !isAlwaysThere(database);
  }

  /** Whether a database's dump drops it first. Others were dropped with the globals. */
  public boolean isDropped(String database) {
    return options.clean() && isAlwaysThere(database);
  }

  static boolean isAlwaysThere(String database) {
    return database.equals("template1") || database.equals("postgres");
  }

  /** What goes behind the last database. */
  public String footer() {
    String completed = options.verbose() ? "-- Completed on " + Timestamps.now() + "\n\n" : "";
    return completed + "--\n-- PostgreSQL database cluster dump complete\n--\n\n";
  }

  static String oneLine(String name) {
    return name.replace('\n', ' ').replace('\r', ' ');
  }
}
