package io.howdah.cluster;

import io.howdah.HowdahException;
import io.howdah.session.Session;
import io.howdah.sql.NamePattern;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a cluster's dump, all sent together.
 *
 * <p>Source: {@code dumpRoles} and its neighbours in {@code pg_dumpall.c}.
 */
final class ClusterQueries {
  private final Session session;
  private final ClusterOptions options;
  private final List<String> sql = new ArrayList<>();
  // Positions in the list, -1 for what is not asked.
  private final int roles;
  private final int memberships;
  private final int roleSettings;
  private final int parameters;
  private final int tablespaces;
  private final int securityLabels;
  private final int databases;
  private final int firstPattern;

  ClusterQueries(Session session, ClusterOptions options) {
    this.session = session;
    this.options = options;
    boolean wantsRoles = options.wantsRoles();
    firstPattern = sql.size();
    for (String pattern : options.excludedDatabasePatterns()) {
      sql.add(databasesLike(pattern));
    }
    if (wantsRoles && options.clean()) {
      // C asks for the roles to drop first: who may not read them is told of this query.
      add("SELECT rolname FROM " + roleCatalog() + " WHERE rolname !~ '^pg_' ORDER BY 1");
    }
    roles = add(wantsRoles ? rolesQuery() : null);
    memberships = add(wantsRoles ? membershipsQuery() : null);
    roleSettings =
        add(
            wantsRoles
                ? "SELECT setrole, pg_catalog.unnest(setconfig)"
                    + " FROM pg_catalog.pg_db_role_setting WHERE setdatabase = 0"
                : null);
    parameters =
        add(
            wantsRoles && options.privileges() && session.version().atLeast(15)
                ? "SELECT parname, pg_catalog.pg_get_userbyid(10) AS parowner, paracl, "
                    + "pg_catalog.acldefault('p', 10) AS acldefault "
                    + "FROM pg_catalog.pg_parameter_acl ORDER BY 1"
                : null);
    tablespaces = add(options.wantsTablespaces() ? tablespacesQuery() : null);
    securityLabels =
        add(
            options.securityLabels() && options.definitions()
                ? "SELECT classoid, objoid, provider, label FROM pg_catalog.pg_shseclabel"
                    + " WHERE classoid IN ('pg_catalog.pg_authid'::pg_catalog.regclass,"
                    + " 'pg_catalog.pg_tablespace'::pg_catalog.regclass)"
                : null);
    databases =
        add(
            options.wantsDatabases()
                ? "SELECT datname FROM pg_database d "
                    + "WHERE datallowconn AND datconnlimit != -2 "
                    + "ORDER BY (datname <> 'template1'), datname"
                : null);
  }

  private int add(@Nullable String query) {
    if (query == null) {
      return -1;
    }
    sql.add(query);
    return sql.size() - 1;
  }

  private String databasesLike(String pattern) {
    NamePattern parsed = NamePattern.parse(pattern, NamePattern.Parts.NAME, session.encoding());
    if (parsed.dots() > 0) {
      throw new HowdahException("improper qualified name (too many dotted names): " + pattern);
    }
    StringBuilder query = new StringBuilder("SELECT datname FROM pg_catalog.pg_database n\n");
    parsed.appendConditions(query, false, null, "datname", null);
    return query.toString();
  }

  // pg_authid holds the passwords, and is for superusers only. C pads the other name.
  private String roleCatalog() {
    return options.rolePasswords() ? "pg_authid" : "pg_roles ";
  }

  private String rolesQuery() {
    return "SELECT oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, "
        + "rolcanlogin, rolconnlimit, rolpassword, rolvaliduntil, rolreplication, rolbypassrls, "
        + "pg_catalog.shobj_description(oid, 'pg_authid') as rolcomment, "
        + "rolname = current_user AS is_current_user "
        + "FROM "
        + roleCatalog()
        + " WHERE rolname !~ '^pg_' ORDER BY 2";
  }

  private String membershipsQuery() {
    return "SELECT ur.rolname AS role, um.rolname AS member, ug.rolname AS grantor, "
        + "a.roleid AS roleid, a.member AS memberid, a.grantor AS grantorid, a.admin_option"
        + (session.version().atLeast(16) ? ", a.inherit_option, a.set_option" : "")
        + " FROM pg_auth_members a "
        + ("LEFT JOIN " + roleCatalog() + " ur on ur.oid = a.roleid ")
        + ("LEFT JOIN " + roleCatalog() + " um on um.oid = a.member ")
        + ("LEFT JOIN " + roleCatalog() + " ug on ug.oid = a.grantor ")
        + "WHERE NOT (ur.rolname ~ '^pg_' AND um.rolname ~ '^pg_')"
        + "ORDER BY 1,2,3";
  }

  private static String tablespacesQuery() {
    return "SELECT oid, spcname, pg_catalog.pg_get_userbyid(spcowner) AS spcowner, "
        + "pg_catalog.pg_tablespace_location(oid), "
        + "spcacl, acldefault('t', spcowner) AS acldefault, "
        + "array_to_string(spcoptions, ', '),"
        + "pg_catalog.shobj_description(oid, 'pg_tablespace') "
        + "FROM pg_catalog.pg_tablespace WHERE spcname !~ '^pg_' ORDER BY 1";
  }

  /** The queries, in the order in which C asks. */
  List<String> list() {
    return List.copyOf(sql);
  }

  /** The answers, told apart. */
  ClusterResults results(List<Rows> answers) {
    return new ClusterResults(
        at(answers, roles),
        at(answers, memberships),
        at(answers, roleSettings),
        at(answers, parameters),
        at(answers, tablespaces),
        at(answers, securityLabels),
        at(answers, databases),
        answers.subList(firstPattern, firstPattern + options.excludedDatabasePatterns().size()));
  }

  private static Rows at(List<Rows> answers, int position) {
    return position < 0 ? Rows.empty() : answers.get(position);
  }
}
