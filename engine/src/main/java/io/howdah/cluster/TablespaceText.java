package io.howdah.cluster;

import io.howdah.HowdahException;
import io.howdah.sql.AclCommands;
import io.howdah.sql.Identifiers;
import io.howdah.sql.Literals;
import io.howdah.wire.Rows;

/**
 * Writes tablespaces.
 *
 * <p>Source: {@code dumpTablespaces} in {@code pg_dumpall.c}.
 */
final class TablespaceText {
  private final ClusterOptions options;
  private final Rows rows;
  private final SecurityLabels labels;
  private final Identifiers identifiers;

  TablespaceText(
      ClusterOptions options, Rows rows, SecurityLabels labels, Identifiers identifiers) {
    this.options = options;
    this.rows = rows;
    this.labels = labels;
    this.identifiers = identifiers;
  }

  void append(StringBuilder sql) {
    if (!rows.isEmpty()) {
      sql.append("--\n-- Tablespaces\n--\n\n");
    }
    for (int i = 0; i < rows.count(); i++) {
      appendTablespace(sql, i);
    }
    sql.append("\n\n");
  }

  private void appendTablespace(StringBuilder sql, int i) {
    String name = rows.get(i, 1);
    String quoted = identifiers.quote(name);
    String owner = rows.get(i, 2);
    if (options.binaryUpgrade()) {
      sql.append("\n-- For binary upgrade, must preserve pg_tablespace oid\n");
      sql.append("SELECT pg_catalog.binary_upgrade_set_next_pg_tablespace_oid('");
      sql.append(rows.get(i, 0)).append("'::pg_catalog.oid);\n");
    }
    sql.append("CREATE TABLESPACE ").append(quoted);
    sql.append(" OWNER ").append(identifiers.quote(owner)).append(" LOCATION ");
    String location = rows.get(i, 3);
    // A tablespace inside of the data directory has a relative path, and is made by none.
    Literals.appendEscaped(sql, isAbsolute(location) ? location : "", identifiers.characters());
    sql.append(";\n");
    String settings = rows.orNull(i, 6);
    if (settings != null && !settings.isEmpty()) {
      sql.append("ALTER TABLESPACE ").append(quoted).append(" SET (").append(settings);
      sql.append(");\n");
    }
    if (options.privileges()) {
      String acl = rows.orNull(i, 4);
      String commands =
          AclCommands.of(identifiers, "TABLESPACE", null, quoted, null, owner)
              .build(acl, rows.get(i, 5));
      if (commands == null) {
        throw new HowdahException(
            "could not parse ACL list (" + acl + ") for tablespace \"" + name + "\"");
      }
      sql.append(commands);
    }
    String comment = rows.orNull(i, 7);
    if (options.comments() && comment != null && !comment.isEmpty()) {
      sql.append("COMMENT ON TABLESPACE ").append(quoted).append(" IS ");
      Literals.appendEscaped(sql, comment, identifiers.characters());
      sql.append(";\n");
    }
    labels.append(sql, SecurityLabels.TABLESPACES, rows.getLong(i, 0), "TABLESPACE", name);
  }

  // On a server of either kind: a Windows path begins with a drive.
  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || (path.length() > 2
            && path.charAt(1) == ':'
            && (path.charAt(2) == '\\' || path.charAt(2) == '/'));
  }
}
