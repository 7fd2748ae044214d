package io.howdah.session;

import io.howdah.sql.Characters;
import io.howdah.sql.Identifiers;
import io.howdah.sql.Literals;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.Outcome;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a session sends before anything else: its transaction, and the settings that are local to
 * it.
 *
 * <p>Source: {@code setup_connection} in {@code pg_dump.c}.
 */
final class SessionStart {
  /** Counted, no further than it takes to know: what a catalog's file holds may long be dead. */
  private static final String MANY_RELATIONS =
      ", (SELECT pg_catalog.count(*) >= 8000 FROM (SELECT FROM pg_catalog.pg_class LIMIT 8000) AS c)";

  private SessionStart() {}

  /**
   * Begins the transaction, in one round trip.
   *
   * @return one row of what the server says of itself and of the transaction
   * @throws ServerException when the server refuses a setting
   * @throws SessionException when the client encoding is refused
   */
  static Rows run(Connection connection, ConnectOptions connectOptions, SessionSettings settings) {
    List<String> statements = new ArrayList<>();
    statements.add(
        settings.serializableDeferrable()
            ? "BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE"
            : "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    // By itself and first: a time limit holds for the whole message that lifts it.
    statements.add("SET LOCAL statement_timeout = 0");
    String given = settings.snapshot();
    if (given != null) {
      statements.add("SET TRANSACTION SNAPSHOT " + Literals.quote(given));
    }
    statements.add(settingsQuery(settings, connection.serverVersion()));
    String wantedEncoding = settings.encoding();
    int encodingStatement = statements.size();
    if (wantedEncoding != null) {
      statements.add(
          "SET LOCAL client_encoding = "
              + Literals.quote(connectOptions.clientEncoding(wantedEncoding)));
    }
    String role = settings.role();
    if (role != null) {
      Identifiers identifiers = new Identifiers(settings.quoteAllIdentifiers(), Characters.BYTES);
      statements.add("SET LOCAL ROLE " + identifiers.quote(role));
    }
    statements.add(
        "SELECT pg_catalog.pg_is_in_recovery(),"
            + " pg_catalog.current_setting('client_encoding'),"
            + " pg_catalog.current_setting('standard_conforming_strings'),"
            + " pg_catalog.current_setting('is_superuser'),"
            + " pg_catalog.current_database(), "
            + (settings.exportSnapshot() && given == null
                ? "pg_catalog.pg_export_snapshot()"
                : "NULL")
            + ", pg_catalog.pg_backend_pid()"
            + (given == null ? MANY_RELATIONS : ", false"));
    List<Outcome> outcomes = connection.run(statements);
    for (int i = 0; i < outcomes.size(); i++) {
      if (!(outcomes.get(i) instanceof Outcome.Failed failed)) {
        continue;
      }
      if (wantedEncoding != null && i == encodingStatement) {
        throw new SessionException(
            "invalid client encoding \"" + wantedEncoding + "\" specified", null);
      }
      throw LocalSet.shown(new ServerException(failed.error(), statements.get(i)));
    }
    return outcomes.getLast().rows(statements.getLast());
  }

  /** One query that makes all settings, each known to every server or looked for first. */
  private static String settingsQuery(SessionSettings settings, int serverVersion) {
    StringBuilder sql = new StringBuilder("SELECT ");
    set(sql, "search_path", "");
    set(sql, "datestyle", "ISO");
    set(sql, "intervalstyle", "postgres");
    Integer digits = settings.extraFloatDigits();
    set(sql, "extra_float_digits", digits == null ? "3" : digits.toString());
    // Rows shall come in the same order each time, and be loaded in it.
    set(sql, "synchronize_seqscans", "off");
    set(sql, "lock_timeout", "0");
    set(sql, "idle_in_transaction_session_timeout", "0");
    if (serverVersion >= 170000) {
      set(sql, "transaction_timeout", "0");
    }
    if (settings.quoteAllIdentifiers()) {
      set(sql, "quote_all_identifiers", "true");
    }
    set(sql, "row_security", settings.rowSecurity() ? "on" : "off");
    // A range of a table's blocks is read as such, and rows in their order, whatever COPY selects.
    set(sql, "enable_tidscan", "on");
    set(sql, "enable_indexonlyscan", "off");
    set(sql, "max_parallel_workers_per_gather", "0");
    return sql.append("(").append(restriction("view, foreign-table")).append(")").toString();
  }

  private static void set(StringBuilder sql, String name, String value) {
    sql.append("pg_catalog.set_config('")
        .append(name)
        .append("', '")
        .append(value)
        .append("', true), ");
  }

  /** Minor releases learned of this setting: it is made where it exists. */
  static String restriction(String kinds) {
    return "SELECT pg_catalog.set_config(name, '"
        + kinds
        + "', true) FROM pg_catalog.pg_settings WHERE name = 'restrict_nonsystem_relation_kind'";
  }
}
