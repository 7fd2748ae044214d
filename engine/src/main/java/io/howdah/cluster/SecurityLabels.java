package io.howdah.cluster;

import io.howdah.sql.Identifiers;
import io.howdah.sql.Literals;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Security labels of roles and tablespaces.
 *
 * <p>Source: {@code emitShSecLabels} in {@code dumputils.c}.
 */
final class SecurityLabels {
  /** OID of pg_authid. */
  static final long ROLES = 1260;

  /** OID of pg_tablespace. */
  static final long TABLESPACES = 1213;

  private record Subject(long catalog, long oid) {}

  private record Label(String provider, String text) {}

  private final Map<Subject, List<Label>> labels = new HashMap<>();
  private final Identifiers identifiers;

  SecurityLabels(Rows rows, Identifiers identifiers) {
    this.identifiers = identifiers;
    for (int i = 0; i < rows.count(); i++) {
      labels
          .computeIfAbsent(
              new Subject(rows.getLong(i, 0), rows.getLong(i, 1)), _ -> new ArrayList<>())
          .add(new Label(rows.get(i, 2), rows.get(i, 3)));
    }
  }

  /**
   * Appends the commands for one object.
   *
   * @param kind as the command names it
   */
  void append(StringBuilder sql, long catalog, long oid, String kind, String name) {
    for (Label label : labels.getOrDefault(new Subject(catalog, oid), List.of())) {
      sql.append("SECURITY LABEL FOR ").append(identifiers.quote(label.provider()));
      sql.append(" ON ").append(kind).append(' ').append(identifiers.quote(name)).append(" IS ");
      Literals.appendEscaped(sql, label.text(), identifiers.characters());
      sql.append(";\n");
    }
  }
}
