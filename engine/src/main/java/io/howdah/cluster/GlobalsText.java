package io.howdah.cluster;

import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.script.Timestamps;
import io.howdah.session.Session;
import io.howdah.sql.AclCommands;
import io.howdah.sql.Identifiers;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the script up to the databases.
 *
 * <p>Source: {@code main}, {@code dropDBs}, {@code dropRoles} and their neighbours in {@code
 * pg_dumpall.c}.
 */
final class GlobalsText {
  private final Session session;
  private final ClusterOptions options;
  private final ClusterResults results;
  private final ProgressListener listener;
  private final Identifiers identifiers;
  private final StringBuilder sql = new StringBuilder();

  GlobalsText(
      Session session, ClusterOptions options, ClusterResults results, ProgressListener listener) {
    this.session = session;
    this.options = options;
    this.results = results;
    this.listener = listener;
    this.identifiers = Identifiers.of(options.quoteAllIdentifiers(), session.encoding());
  }

  String write() {
    header();
    if (options.definitions()) {
      if (options.clean()) {
        drops();
      }
      SecurityLabels labels = new SecurityLabels(results.securityLabels(), identifiers);
      if (options.wantsRoles()) {
        new RoleText(options, results, labels, identifiers, listener).append(sql);
        new MembershipText(results.memberships(), session.version(), identifiers, listener)
            .append(sql);
        parameterPrivileges();
      }
      if (options.wantsTablespaces()) {
        new TablespaceText(options, results.tablespaces(), labels, identifiers).append(sql);
      }
    }
    sql.append("\\unrestrict ").append(options.restrictKey()).append("\n\n");
    return sql.toString();
  }

  private void header() {
    sql.append("--\n-- PostgreSQL database cluster dump\n--\n\n");
    if (options.verbose()) {
      sql.append("-- Started on ").append(Timestamps.now()).append("\n\n");
    }
    sql.append("\\restrict ").append(options.restrictKey()).append("\n\n");
    sql.append("SET default_transaction_read_only = off;\n\n");
    sql.append("SET client_encoding = '").append(session.encoding()).append("';\n");
    boolean standard = session.hasStandardStrings();
    sql.append("SET standard_conforming_strings = ").append(standard ? "on" : "off").append(";\n");
    if (!standard) {
      sql.append("SET escape_string_warning = off;\n");
    }
    sql.append('\n');
  }

  private void drops() {
    String ifExists = options.ifExists() ? "IF EXISTS " : "";
    if (options.wantsDatabases()) {
      List<String> names = column(results.databases(), 0);
      Collections.sort(names);
      title(names.isEmpty() ? null : "Drop databases (except postgres and template1)");
      for (String name : names) {
        if (!ClusterDump.isAlwaysThere(name) && !name.equals("template0")) {
          drop("DATABASE ", ifExists, name);
        }
      }
      sql.append("\n\n");
    }
    if (options.wantsTablespaces()) {
      List<String> names = column(results.tablespaces(), 1);
      Collections.sort(names);
      title(names.isEmpty() ? null : "Drop tablespaces");
      names.forEach(name -> drop("TABLESPACE ", ifExists, name));
      sql.append("\n\n");
    }
    if (options.wantsRoles()) {
      List<String> names = column(results.roles(), 1);
      title(names.isEmpty() ? null : "Drop roles");
      names.forEach(name -> drop("ROLE ", ifExists, name));
      sql.append("\n\n");
    }
  }

  private void drop(String kind, String ifExists, String name) {
    sql.append("DROP ").append(kind).append(ifExists);
    sql.append(identifiers.quote(name)).append(";\n");
  }

  private void title(@Nullable String title) {
    if (title != null) {
      sql.append("--\n-- ").append(title).append("\n--\n\n");
    }
  }

  private static List<String> column(Rows rows, int column) {
    List<String> values = new ArrayList<>(rows.count());
    for (int i = 0; i < rows.count(); i++) {
      values.add(rows.get(i, column));
    }
    return values;
  }

  private void parameterPrivileges() {
    if (!options.privileges() || !session.version().atLeast(15)) {
      return;
    }
    Rows rows = results.parameters();
    title(rows.isEmpty() ? null : "Role privileges on configuration parameters");
    for (int i = 0; i < rows.count(); i++) {
      String acl = rows.orNull(i, 2);
      String commands =
          AclCommands.of(
                  identifiers,
                  "PARAMETER",
                  null,
                  identifiers.quote(rows.get(i, 0)),
                  null,
                  rows.get(i, 1))
              .build(acl, rows.get(i, 3));
      if (commands == null) {
        throw new HowdahException(
            "could not parse ACL list (" + acl + ") for parameter \"" + rows.get(i, 0) + "\"");
      }
      sql.append(commands);
    }
    sql.append("\n\n");
  }
}
