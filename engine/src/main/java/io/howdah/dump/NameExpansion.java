package io.howdah.dump;

import io.howdah.DumpOptions;
import io.howdah.HowdahException;
import io.howdah.session.Session;
import io.howdah.sql.NamePattern;
import io.howdah.sql.NamePattern.Parts;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the server which objects the name patterns of the options stand for, all in one round trip.
 *
 * <p>Source: {@code expand_schema_name_patterns} and its like in {@code pg_dump.c}.
 */
final class NameExpansion {
  private static final String DEFAULT_PATH =
      "SELECT pg_catalog.set_config('search_path', reset_val, true)"
          + " FROM pg_catalog.pg_settings WHERE name = 'search_path'";
  private static final String SECURE_PATH = "SELECT pg_catalog.set_config('search_path', '', true)";

  /** A pattern's query, its place in the pipeline, and what to do with its rows. */
  private record Question(
      int statement, String pattern, String kind, boolean mustMatch, Set<Long> found) {}

  private final Session session;
  private final DumpOptions options;
  private final List<String> statements = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  private NameExpansion(Session session, DumpOptions options) {
    this.session = session;
    this.options = options;
  }

  /**
   * Finds what the patterns stand for.
   *
   * @throws HowdahException when a pattern isn't well formed or doesn't match as it must
   */
  static ChosenNames expand(Session session, DumpOptions options) {
    return new NameExpansion(session, options).expand();
  }

  private ChosenNames expand() {
    boolean strict = options.strictNames();
    ChosenNames names =
        new ChosenNames(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>());
    schemas(options.schemaPatterns(), strict, names.schemas());
    schemas(options.excludedSchemaPatterns(), false, names.excludedSchemas());
    tables(options.tablePatterns(), strict, false, names.tables());
    tables(options.tableAndChildrenPatterns(), strict, true, names.tables());
    tables(options.excludedTablePatterns(), false, false, names.excludedTables());
    tables(options.excludedTableAndChildrenPatterns(), false, true, names.excludedTables());
    tables(options.excludedTableDataPatterns(), false, false, names.excludedTableData());
    tables(options.excludedTableDataAndChildrenPatterns(), false, true, names.excludedTableData());
    unqualified(
        options.foreignServerPatterns(),
        "foreign servers",
        "SELECT oid FROM pg_catalog.pg_foreign_server s\n",
        "s.srvname",
        true,
        names.foreignServers());
    extensions(options.extensionPatterns(), strict, names.extensions());
    extensions(options.excludedExtensionPatterns(), false, names.excludedExtensions());
    ask();
    mustBeSome(options.schemaPatterns(), names.schemas(), "schemas");
    mustBeSome(options.tablePatterns(), names.tables(), "tables");
    mustBeSome(options.tableAndChildrenPatterns(), names.tables(), "tables");
    mustBeSome(options.extensionPatterns(), names.extensions(), "extensions");
    return names;
  }

  private void ask() {
    if (statements.isEmpty()) {
      return;
    }
    List<Rows> results = session.queries(statements);
    for (Question question : questions) {
      Rows rows = results.get(question.statement());
      if (question.mustMatch() && rows.isEmpty()) {
        throw new HowdahException(
            "no matching "
                + question.kind()
                + " were found for pattern \""
                + question.pattern()
                + "\"");
      }
      for (int row = 0; row < rows.count(); row++) {
        question.found().add(rows.getLong(row, 0));
      }
    }
  }

  private static void mustBeSome(List<String> patterns, Set<Long> found, String kind) {
    if (!patterns.isEmpty() && found.isEmpty()) {
      throw new HowdahException("no matching " + kind + " were found");
    }
  }

  private void schemas(List<String> patterns, boolean mustMatch, Set<Long> found) {
    for (String pattern : patterns) {
      NamePattern name = NamePattern.parse(pattern, Parts.NAME, session.encoding());
      if (name.dots() > 1) {
        throw tooManyDots("qualified", pattern);
      }
      if (name.dots() == 1) {
        throw otherDatabase(pattern);
      }
      StringBuilder sql = new StringBuilder("SELECT oid FROM pg_catalog.pg_namespace n\n");
      name.appendConditions(sql, false, null, "n.nspname", null);
      add(sql, pattern, "schemas", mustMatch, found);
    }
  }

  private void extensions(List<String> patterns, boolean mustMatch, Set<Long> found) {
    unqualified(
        patterns,
        "extensions",
        "SELECT oid FROM pg_catalog.pg_extension e\n",
        "e.extname",
        mustMatch,
        found);
  }

  private void unqualified(
      List<String> patterns,
      String kind,
      String query,
      String column,
      boolean mustMatch,
      Set<Long> found) {
    for (String pattern : patterns) {
      NamePattern name = NamePattern.parse(pattern, Parts.NAME, session.encoding());
      if (name.dots() > 0) {
        throw tooManyDots("qualified", pattern);
      }
      StringBuilder sql = new StringBuilder(query);
      name.appendConditions(sql, false, null, column, null);
      add(sql, pattern, kind, mustMatch, found);
    }
  }

  /** Runs under the session's own search path: a bare name means what it means to the user. */
  private void tables(
      List<String> patterns, boolean mustMatch, boolean withChildren, Set<Long> found) {
    for (String pattern : patterns) {
      NamePattern name =
          NamePattern.parse(pattern, Parts.DATABASE_SCHEMA_AND_NAME, session.encoding());
      if (name.dots() > 2) {
        throw tooManyDots("relation", pattern);
      }
      String database = name.database();
      if (name.dots() == 2 && database != null && !database.equals(session.database())) {
        throw otherDatabase(pattern);
      }
      StringBuilder sql = new StringBuilder();
      if (withChildren) {
        sql.append("WITH RECURSIVE partition_tree (relid) AS (\n");
      }
      sql.append(
          """
          SELECT c.oid
          FROM pg_catalog.pg_class c
               LEFT JOIN pg_catalog.pg_namespace n
               ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
          WHERE c.relkind OPERATOR(pg_catalog.=) ANY
              (array['r', 'S', 'v', 'm', 'f', 'p'])
          """);
      name.appendConditions(
          sql, true, "n.nspname", "c.relname", "pg_catalog.pg_table_is_visible(c.oid)");
      if (withChildren) {
        sql.append(
            """
            UNION
            SELECT i.inhrelid
            FROM partition_tree p
                 JOIN pg_catalog.pg_inherits i
                 ON p.relid OPERATOR(pg_catalog.=) i.inhparent
            )
            SELECT relid FROM partition_tree\
            """);
      }
      statements.add(DEFAULT_PATH);
      add(sql, pattern, "tables", mustMatch, found);
      statements.add(SECURE_PATH);
    }
  }

  private void add(
      StringBuilder sql, String pattern, String kind, boolean mustMatch, Set<Long> found) {
    questions.add(new Question(statements.size(), pattern, kind, mustMatch, found));
    statements.add(sql.toString());
  }

  private static HowdahException tooManyDots(String kind, String pattern) {
    return new HowdahException("improper " + kind + " name (too many dotted names): " + pattern);
  }

  private static HowdahException otherDatabase(String pattern) {
    return new HowdahException("cross-database references are not implemented: " + pattern);
  }
}
