package io.howdah.cluster;

import io.howdah.ProgressListener;
import io.howdah.sql.ConfigurationSettings;
import io.howdah.sql.Identifiers;
import io.howdah.sql.Literals;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes roles, and their settings behind all of them: a setting may name another role.
 *
 * <p>Source: {@code dumpRoles} and {@code dumpUserConfig} in {@code pg_dumpall.c}.
 */
final class RoleText {
  // Columns of ClusterQueries' roles.
  private static final int OID = 0;
  private static final int NAME = 1;
  private static final int CONNECTION_LIMIT = 7;
  private static final int PASSWORD = 8;
  private static final int VALID_UNTIL = 9;
  private static final int COMMENT = 12;
  private static final int IS_CURRENT_USER = 13;

  private final ClusterOptions options;
  private final Rows roles;
  private final Map<Long, List<String>> settings = new HashMap<>();
  private final SecurityLabels labels;
  private final ProgressListener listener;
  private final Identifiers identifiers;

  RoleText(
      ClusterOptions options,
      ClusterResults results,
      SecurityLabels labels,
      Identifiers identifiers,
      ProgressListener listener) {
    this.options = options;
    this.roles = results.roles();
    this.labels = labels;
    this.listener = listener;
    this.identifiers = identifiers;
    Rows rows = results.roleSettings();
    for (int i = 0; i < rows.count(); i++) {
      settings.computeIfAbsent(rows.getLong(i, 0), _ -> new ArrayList<>()).add(rows.get(i, 1));
    }
  }

  void append(StringBuilder sql) {
    if (!roles.isEmpty()) {
      sql.append("--\n-- Roles\n--\n\n");
    }
    for (int i = 0; i < roles.count(); i++) {
      String name = roles.get(i, NAME);
      if (name.startsWith("pg_")) {
        listener.warning("role name starting with \"pg_\" skipped (" + name + ")");
      } else {
        appendRole(sql, i, name);
      }
    }
    if (!roles.isEmpty()) {
      sql.append("\n--\n-- User Configurations\n--\n");
    }
    for (int i = 0; i < roles.count(); i++) {
      appendSettings(
          sql, roles.get(i, NAME), settings.getOrDefault(roles.getLong(i, OID), List.of()));
    }
    sql.append("\n\n");
  }

  private void appendRole(StringBuilder sql, int i, String name) {
    String quoted = identifiers.quote(name);
    if (options.binaryUpgrade()) {
      sql.append("\n-- For binary upgrade, must preserve pg_authid.oid\n");
      sql.append("SELECT pg_catalog.binary_upgrade_set_next_pg_authid_oid('");
      sql.append(roles.get(i, OID)).append("'::pg_catalog.oid);\n\n");
    }
    // CREATE may fail where the role exists, as the current one does; ALTER then sets it right.
    if (!options.binaryUpgrade() || !roles.getBoolean(i, IS_CURRENT_USER)) {
      sql.append("CREATE ROLE ").append(quoted).append(";\n");
    }
    sql.append("ALTER ROLE ").append(quoted).append(" WITH");
    attribute(sql, i, 2, "SUPERUSER");
    attribute(sql, i, 3, "INHERIT");
    attribute(sql, i, 4, "CREATEROLE");
    attribute(sql, i, 5, "CREATEDB");
    attribute(sql, i, 6, "LOGIN");
    attribute(sql, i, 10, "REPLICATION");
    attribute(sql, i, 11, "BYPASSRLS");
    String limit = roles.get(i, CONNECTION_LIMIT);
    if (!limit.equals("-1")) {
      sql.append(" CONNECTION LIMIT ").append(limit);
    }
    String password = roles.orNull(i, PASSWORD);
    if (password != null && options.rolePasswords()) {
      sql.append(" PASSWORD ");
      Literals.appendEscaped(sql, password, identifiers.characters());
    }
    String validUntil = roles.orNull(i, VALID_UNTIL);
    if (validUntil != null) {
      sql.append(" VALID UNTIL '").append(validUntil).append('\'');
    }
    sql.append(";\n");
    String comment = roles.orNull(i, COMMENT);
    if (comment != null && options.comments()) {
      sql.append("COMMENT ON ROLE ").append(quoted).append(" IS ");
      Literals.appendEscaped(sql, comment, identifiers.characters());
      sql.append(";\n");
    }
    labels.append(sql, SecurityLabels.ROLES, roles.getLong(i, OID), "ROLE", name);
  }

  private void attribute(StringBuilder sql, int row, int column, String keyword) {
    sql.append(roles.getBoolean(row, column) ? " " : " NO").append(keyword);
  }

  private void appendSettings(StringBuilder sql, String name, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    sql.append("\n--\n-- User Config \"").append(ClusterDump.oneLine(name)).append("\"\n--\n\n");
    for (String item : items) {
      sql.append(ConfigurationSettings.alter(identifiers, "ROLE " + identifiers.quote(name), item));
    }
  }
}
