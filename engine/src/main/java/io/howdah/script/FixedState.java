package io.howdah.script;

import io.howdah.RestoreOptions;
import io.howdah.archive.Toc;
import io.howdah.sql.Identifiers;
import io.howdah.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The settings that hold for the whole of a restore.
 *
 * <p>Source: {@code _doSetFixedOutputState} in {@code pg_backup_archiver.c}.
 *
 * @param encoding the archive's encoding, as PostgreSQL spells it
 * @param standardStrings whether backslashes in strings stand for themselves
 * @param role who to {@code SET ROLE} to, or null
 * @param searchPath the archive's own command that sets the search path, or null
 * @param rowSecurity whether row security stays on
 */
public record FixedState(
    String encoding,
    boolean standardStrings,
    @Nullable String role,
    @Nullable String searchPath,
    boolean rowSecurity) {

  /** What an archive and the options ask for. */
  public static FixedState of(
      @Nullable String encoding,
      boolean standardStrings,
      @Nullable String searchPath,
      RestoreOptions options) {
    return new FixedState(
        encoding == null ? "SQL_ASCII" : encoding,
        standardStrings,
        options.role(),
        searchPath,
        options.enableRowSecurity());
  }

  /** What an archive's table of contents and the options ask for. */
  public static FixedState of(Toc toc, RestoreOptions options) {
    return of(toc.encoding(), toc.standardConformingStrings(), toc.searchPath(), options);
  }

  /** How names are quoted in the archive's encoding. */
  Identifiers identifiers(RestoreOptions options) {
    return Identifiers.of(options.quoteAllIdentifiers(), encoding);
  }

  /** How literals are quoted in the archive's encoding. */
  Quoting quoting() {
    return Quoting.of(standardStrings, encoding);
  }

  /** The commands, one a line. */
  String script(Identifiers identifiers) {
    StringBuilder sql = new StringBuilder(512);
    sql.append("SET statement_timeout = 0;\n");
    sql.append("SET lock_timeout = 0;\n");
    sql.append("SET idle_in_transaction_session_timeout = 0;\n");
    sql.append("SET transaction_timeout = 0;\n");
    sql.append("SET client_encoding = '").append(encoding).append("';\n");
    sql.append("SET standard_conforming_strings = ")
        .append(standardStrings ? "on" : "off")
        .append(";\n");
    if (role != null) {
      sql.append("SET ROLE ").append(identifiers.quote(role)).append(";\n");
    }
    if (searchPath != null) {
      sql.append(searchPath);
    }
    sql.append("SET check_function_bodies = false;\n");
    sql.append("SET xmloption = content;\n");
    sql.append("SET client_min_messages = warning;\n");
    if (!standardStrings) {
      sql.append("SET escape_string_warning = off;\n");
    }
    sql.append(rowSecurity ? "SET row_security = on;\n" : "SET row_security = off;\n");
    return sql.toString();
  }
}
