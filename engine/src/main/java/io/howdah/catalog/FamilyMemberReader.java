package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.OperatorClass;
import io.howdah.model.OperatorFamily;
import io.howdah.model.detail.FamilyMembers;
import io.howdah.model.detail.FamilyMembers.MemberFunction;
import io.howdah.model.detail.FamilyMembers.MemberOperator;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operators and functions of operator classes, and those that are loose in a family: who
 * owns one is what it depends on.
 *
 * <p>Source: {@code dumpOpclass}, {@code dumpOpfamily} in {@code pg_dump.c}.
 */
final class FamilyMemberReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String classes = Wanted.oids(Wanted.any(context, OperatorClass.class));
    String families = Wanted.oids(Wanted.any(context, OperatorFamily.class));
    StringBuilder query = new StringBuilder();
    if (classes != null) {
      append(query, "pg_catalog.pg_opclass", "o.opcfamily", classes);
    }
    if (families != null) {
      append(query, "pg_catalog.pg_opfamily", "o.oid", families);
    }
    return query.isEmpty() ? null : query.toString();
  }

  /**
   * The subqueries are pg_dump's own, sorted for each owner apart, so that members that share a
   * number come in the same order.
   */
  private static void append(StringBuilder query, String catalog, String family, String oids) {
    if (!query.isEmpty()) {
      query.append("\nUNION ALL\n");
    }
    query
        .append("SELECT o.tableoid, o.oid, true, m.*\nFROM ")
        .append(catalog)
        .append(
            """
            o, LATERAL (
             SELECT amopstrategy, amopopr::pg_catalog.regoperator::text, nspname::text, opfname::text
             FROM pg_catalog.pg_amop ao
             JOIN pg_catalog.pg_depend
               ON (classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND objid = ao.oid)
             LEFT JOIN pg_catalog.pg_opfamily f ON f.oid = amopsortfamily
             LEFT JOIN pg_catalog.pg_namespace n ON n.oid = opfnamespace
             WHERE refclassid = '\
            """)
        .append(catalog)
        .append("'::pg_catalog.regclass AND refobjid = o.oid AND amopfamily = ")
        .append(family)
        .append("\n  ORDER BY amopstrategy) m\nWHERE o.oid = ANY (")
        .append(oids)
        .append(")\nUNION ALL\nSELECT o.tableoid, o.oid, false, m.*\nFROM ")
        .append(catalog)
        .append(
            """
            o, LATERAL (
             SELECT amprocnum, amproc::pg_catalog.regprocedure::text,
               amproclefttype::pg_catalog.regtype::text, amprocrighttype::pg_catalog.regtype::text
             FROM pg_catalog.pg_amproc ap, pg_catalog.pg_depend
             WHERE refclassid = '\
            """)
        .append(catalog)
        .append(
            """
            '::pg_catalog.regclass AND refobjid = o.oid
                AND classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND objid = ap.oid
              ORDER BY amprocnum) m
            WHERE o.oid = ANY (\
            """)
        .append(oids)
        .append(')');
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    Map<CatalogId, FamilyMembers> members = new HashMap<>();
    for (int row = 0; row < rows.count(); row++) {
      FamilyMembers owned =
          members.computeIfAbsent(
              new CatalogId(rows.getLong(row, 0), rows.getLong(row, 1)),
              id -> new FamilyMembers(new ArrayList<>(), new ArrayList<>()));
      if (rows.getBoolean(row, 2)) {
        owned
            .operators()
            .add(
                new MemberOperator(
                    rows.get(row, 3),
                    rows.get(row, 4),
                    Objects.requireNonNullElse(rows.orNull(row, 5), ""),
                    Objects.requireNonNullElse(rows.orNull(row, 6), "")));
      } else {
        owned
            .functions()
            .add(
                new MemberFunction(
                    rows.get(row, 3), rows.get(row, 4), rows.get(row, 5), rows.get(row, 6)));
      }
    }
    ObjectDetails details = context.builder().objectDetails();
    for (Map.Entry<CatalogId, FamilyMembers> owner : members.entrySet()) {
      details.putMembers(owner.getKey(), owner.getValue());
    }
  }
}
