package io.howdah.cluster;

import java.util.List;

/**
 * What a cluster's dump shall contain. Immutable; names are byte strings.
 *
 * <p>Source: the manual's page of pg_dumpall.
 *
 * @param scope which of the cluster's objects are wanted
 * @param definitions whether definitions are wanted at all, which they are not with data alone
 * @param clean drop objects before making them ({@code -c})
 * @param ifExists put {@code IF EXISTS} into the drops ({@code --if-exists})
 * @param comments whether comments are wanted
 * @param privileges whether privileges on settings and tablespaces are wanted
 * @param rolePasswords whether roles' passwords are wanted; without them no privilege is needed
 * @param securityLabels whether security labels are wanted
 * @param tablespaces whether tablespaces are wanted
 * @param binaryUpgrade for pg_upgrade: OIDs are kept
 * @param quoteAllIdentifiers quotes around every identifier
 * @param verbose timestamps in the text
 * @param restrictKey the key of psql's restricted mode
 * @param excludedDatabasePatterns databases to leave out ({@code --exclude-database})
 */
public record ClusterOptions(
    Scope scope,
    boolean definitions,
    boolean clean,
    boolean ifExists,
    boolean comments,
    boolean privileges,
    boolean rolePasswords,
    boolean securityLabels,
    boolean tablespaces,
    boolean binaryUpgrade,
    boolean quoteAllIdentifiers,
    boolean verbose,
    String restrictKey,
    List<String> excludedDatabasePatterns) {

  /** Which of a cluster's objects are wanted. */
  public enum Scope {
    /** Everything. */
    CLUSTER,
    /** Roles and tablespaces ({@code -g}). */
    GLOBALS,
    /** Roles ({@code -r}). */
    ROLES,
    /** Tablespaces ({@code -t}). */
    TABLESPACES
  }

  /** Copies the list. */
  public ClusterOptions {
    excludedDatabasePatterns = List.copyOf(excludedDatabasePatterns);
  }

  /** Whether roles are dumped. */
  boolean wantsRoles() {
    return definitions && scope != Scope.TABLESPACES;
  }

  /** Whether tablespaces are dumped. */
  boolean wantsTablespaces() {
    return definitions && scope != Scope.ROLES && tablespaces;
  }

  /** Whether databases are dumped. */
  boolean wantsDatabases() {
    return scope == Scope.CLUSTER;
  }
}
