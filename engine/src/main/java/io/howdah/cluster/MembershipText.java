package io.howdah.cluster;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.sql.Identifiers;
import io.howdah.sql.ServerVersion;
import io.howdah.wire.Rows;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes the memberships of roles, in an order in which they can be granted: who is named as
 * grantor must hold ADMIN OPTION by then, except for the superuser that the cluster began with.
 * Before 16, servers did not keep grantors well, and grants had no options: neither is written.
 *
 * <p>Source: {@code dumpRoleMembership} in {@code pg_dumpall.c}.
 */
final class MembershipText {
  // Columns of ClusterQueries' memberships.
  private static final int ROLE = 0;
  private static final int MEMBER = 1;
  private static final int GRANTOR = 2;
  private static final int ROLE_OID = 3;
  private static final int MEMBER_OID = 4;
  private static final int GRANTOR_OID = 5;
  private static final int ADMIN_OPTION = 6;
  private static final int INHERIT_OPTION = 7;
  private static final int SET_OPTION = 8;
  private static final long BOOTSTRAP_SUPERUSER = 10;

  private final Rows rows;
  private final boolean detailed;
  private final Identifiers identifiers;
  private final ProgressListener listener;

  MembershipText(
      Rows rows, ServerVersion version, Identifiers identifiers, ProgressListener listener) {
    this.rows = rows;
    this.detailed = version.atLeast(16);
    this.identifiers = identifiers;
    this.listener = listener;
  }

  void append(StringBuilder sql) {
    if (!rows.isEmpty()) {
      sql.append("--\n-- Role memberships\n--\n\n");
    }
    int start = 0;
    while (start < rows.count()) {
      String role = rows.orNull(start, ROLE);
      if (role == null) {
        // Missing roles sort to the end.
        listener.warning(
            "ignoring role grant for missing role with OID " + rows.get(start, ROLE_OID));
        break;
      }
      int end = start + 1;
      while (end < rows.count() && role.equals(rows.orNull(end, ROLE))) {
        end++;
      }
      appendGrants(sql, role, start, end);
      start = end;
    }
    sql.append("\n\n");
  }

  // Passes over one role's grants until all are written, each time those whose grantor may grant.
  private void appendGrants(StringBuilder sql, String role, int start, int end) {
    boolean[] done = new boolean[end - start];
    Set<String> admins = new HashSet<>();
    int remaining = end - start;
    while (remaining > 0) {
      int before = remaining;
      for (int i = start; i < end; i++) {
        if (!done[i - start] && appendGrant(sql, role, i, admins)) {
          done[i - start] = true;
          remaining--;
        }
      }
      if (remaining == before) {
        throw new HowdahException(
            "could not find a legal dump ordering for memberships in role \"" + role + "\"");
      }
    }
  }

  // Returns whether the grant is dealt with.
  private boolean appendGrant(StringBuilder sql, String role, int i, Set<String> admins) {
    String member = rows.orNull(i, MEMBER);
    if (member == null) {
      listener.warning("ignoring role grant to missing role with OID " + rows.get(i, MEMBER_OID));
      return true;
    }
    String grantor = detailed ? rows.orNull(i, GRANTOR) : null;
    if (detailed && grantor == null) {
      listener.report(
          Diagnostic.of(
                  Severity.WARNING,
                  "grant of role \""
                      + role
                      + "\" to \""
                      + member
                      + "\" has invalid grantor OID "
                      + rows.get(i, GRANTOR_OID))
              .withDetail("This grant will be dumped without GRANTED BY."));
    }
    if (grantor != null
        && rows.getLong(i, GRANTOR_OID) != BOOTSTRAP_SUPERUSER
        && !admins.contains(grantor)) {
      return false;
    }
    boolean admin = rows.getBoolean(i, ADMIN_OPTION);
    if (admin) {
      admins.add(member);
    }
    sql.append("GRANT ").append(identifiers.quote(role));
    sql.append(" TO ").append(identifiers.quote(member));
    String separator = " WITH ";
    if (admin) {
      sql.append(separator).append("ADMIN OPTION");
      separator = ", ";
    }
    if (detailed) {
      sql.append(separator).append("INHERIT ");
      sql.append(rows.getBoolean(i, INHERIT_OPTION) ? "TRUE" : "FALSE");
      sql.append(rows.getBoolean(i, SET_OPTION) ? "" : ", SET FALSE");
    }
    if (grantor != null) {
      sql.append(" GRANTED BY ").append(identifiers.quote(grantor));
    }
    sql.append(";\n");
    return true;
  }
}
