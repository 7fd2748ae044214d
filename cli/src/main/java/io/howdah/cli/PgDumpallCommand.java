package io.howdah.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command line asks pg_dumpall to do. Byte strings; null where the line says nothing.
 *
 * @param connection where the cluster is; its database is a connection string ({@code -d})
 * @param database the database to connect to first ({@code -l})
 * @param dumpArguments the options for the pg_dump of each database
 * @param excludedDatabasePatterns databases to leave out
 * @param scope which of the cluster's objects are wanted
 * @param clean drop objects before making them
 * @param ifExists put IF EXISTS into the drops
 * @param dataOnly no definitions
 * @param statisticsOnly no definitions
 * @param noSchema no definitions
 * @param noComments no comments
 * @param noPrivileges no privileges
 * @param noRolePasswords no passwords of roles
 * @param noSecurityLabels no security labels
 * @param noTablespaces no tablespaces
 * @param binaryUpgrade for pg_upgrade
 * @param quoteAllIdentifiers quotes around every identifier
 * @param encoding the dump's encoding
 * @param role SET ROLE before the dump
 * @param restrictKey the key of psql's restricted mode
 * @param file a file's name; null for standard output
 * @param sync whether to wait until the file is on disk
 * @param verbose timestamps in the text
 */
record PgDumpallCommand(
    ConnectionArguments connection,
    @Nullable String database,
    List<String> dumpArguments,
    List<String> excludedDatabasePatterns,
    Scope scope,
    boolean clean,
    boolean ifExists,
    boolean dataOnly,
    boolean statisticsOnly,
    boolean noSchema,
    boolean noComments,
    boolean noPrivileges,
    boolean noRolePasswords,
    boolean noSecurityLabels,
    boolean noTablespaces,
    boolean binaryUpgrade,
    boolean quoteAllIdentifiers,
    @Nullable String encoding,
    @Nullable String role,
    String restrictKey,
    @Nullable String file,
    boolean sync,
    boolean verbose) {

  /** Which of a cluster's objects are wanted. */
  enum Scope {
    /** Everything. */
    CLUSTER,
    /** Roles and tablespaces ({@code -g}). */
    GLOBALS,
    /** Roles ({@code -r}). */
    ROLES,
    /** Tablespaces ({@code -t}). */
    TABLESPACES
  }
}
