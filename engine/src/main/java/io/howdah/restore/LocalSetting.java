package io.howdah.restore;

/**
 * A setting in the forms it is needed in.
 *
 * @param name what it is called; a later setting of the same name replaces it
 * @param local the command that sets it for the current transaction
 * @param session the command that sets it for the session
 * @param reset the command that takes the latter back
 */
record LocalSetting(String name, String local, String session, String reset) {

  /** A setting by what follows SET: {@code lock_timeout = 0}, {@code ROLE x}. */
  static LocalSetting of(String name, String assignment) {
    return new LocalSetting(name, "SET LOCAL " + assignment, "SET " + assignment, "RESET " + name);
  }

  /**
   * The search path from an archive's own command. The usual one is made local; another one is run
   * as it is.
   */
  static LocalSetting searchPath(String command) {
    String sql = command.strip();
    String start = "SELECT pg_catalog.set_config('search_path', ";
    String end = ", false);";
    String local =
        sql.startsWith(start) && sql.endsWith(end)
            ? sql.substring(0, sql.length() - end.length()) + ", true)"
            : withoutSemicolon(sql);
    return new LocalSetting("search_path", local, withoutSemicolon(sql), "RESET search_path");
  }

  private static String withoutSemicolon(String sql) {
    return sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql;
  }
}
