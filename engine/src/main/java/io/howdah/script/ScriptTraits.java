package io.howdah.script;

import io.howdah.RestoreOptions;

/**
 * The options of a dump as far as they show in its script and nowhere else in the archive. Each is
 * found by the first line that would be another one without it, and is taken once.
 */
final class ScriptTraits {
  /** As C does for all archives. */
  private boolean createDatabase = true;

  private boolean ifExists;
  private boolean noOwner;
  private boolean useSetSessionAuthorization;
  private boolean disableTriggers;
  private boolean noTablespaces;
  private boolean noTableAccessMethod;
  private boolean enableRowSecurity;
  private boolean quoteAllIdentifiers;

  /** The options that have been found. */
  RestoreOptions options() {
    return RestoreOptions.builder()
        .createDatabase(createDatabase)
        .ifExists(ifExists)
        .noOwner(noOwner)
        .useSetSessionAuthorization(useSetSessionAuthorization)
        // Only a dump of nothing but data does that.
        .schema(!disableTriggers)
        .disableTriggers(disableTriggers)
        .noTablespaces(noTablespaces)
        .noTableAccessMethod(noTableAccessMethod)
        .enableRowSecurity(enableRowSecurity)
        .quoteAllIdentifiers(quoteAllIdentifiers)
        .build();
  }

  /** Whether an option that has not been found yet would make such a difference. */
  boolean explain(ScriptDifference d) {
    String e = d.expected();
    String a = d.actual();
    if (!enableRowSecurity
        && e.equals("SET row_security = off;\n")
        && a.equals("SET row_security = on;\n")) {
      enableRowSecurity = true;
    } else if (!useSetSessionAuthorization && a.startsWith("SET SESSION AUTHORIZATION '")) {
      useSetSessionAuthorization = true;
    } else if (!quoteAllIdentifiers && isInQuotesOnly(d)) {
      quoteAllIdentifiers = true;
    } else if (createDatabase && isOfDatabase(e) && !isOfDatabase(a)) {
      createDatabase = false;
    } else if (!ifExists && a.contains(" IF EXISTS ") && !e.contains(" IF EXISTS ")) {
      ifExists = true;
    } else if (!noOwner && e.contains("; Owner: ") && a.contains("; Owner: -")) {
      noOwner = true;
    } else if (!disableTriggers
        && (a.endsWith(" DISABLE TRIGGER ALL;\n")
            || a.equals("SET SESSION AUTHORIZATION DEFAULT;\n"))) {
      disableTriggers = true;
    } else if (!noTablespaces && isOfTablespace(e) && !isOfTablespace(a)) {
      noTablespaces = true;
    } else if (!noTableAccessMethod && isOfAccessMethod(e) && !isOfAccessMethod(a)) {
      noTableAccessMethod = true;
    } else {
      return false;
    }
    return true;
  }

  /** Whether a difference is that names are in quotes. */
  private static boolean isInQuotesOnly(ScriptDifference d) {
    return d.actual().indexOf('"') >= 0
        && d.actual().replace("\"", "").equals(d.expected().replace("\"", ""));
  }

  private static boolean isOfDatabase(String line) {
    return line.startsWith("DROP DATABASE ")
        || line.startsWith("CREATE DATABASE ")
        || line.startsWith("ALTER DATABASE ")
        || line.startsWith("UPDATE pg_catalog.pg_database ")
        || line.startsWith("\\connect ")
        || line.contains("; Type: DATABASE;");
  }

  private static boolean isOfTablespace(String line) {
    return line.startsWith("SET default_tablespace = ") || line.contains("; Tablespace: ");
  }

  private static boolean isOfAccessMethod(String line) {
    return line.startsWith("SET default_table_access_method = ")
        || line.contains(" SET ACCESS METHOD ");
  }
}
