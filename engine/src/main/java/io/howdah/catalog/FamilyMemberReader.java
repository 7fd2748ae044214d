package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.DatabaseObject;
import io.howdah.model.OperatorClass;
import io.howdah.model.OperatorFamily;
import io.howdah.model.detail.FamilyMembers;
import io.howdah.model.detail.FamilyMembers.MemberFunction;
import io.howdah.model.detail.FamilyMembers.MemberOperator;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    List<DatabaseObject> owners = new ArrayList<>();
    owners.addAll(Wanted.any(context, OperatorClass.class));
    owners.addAll(Wanted.any(context, OperatorFamily.class));
    return owners.isEmpty() ? null : members(owners, 0, owners.size());
  }

  /**
   * The queries for some of the owners, as a balanced tree, so that any number can be combined.
   * Members may share a number, and then pg_dump leaves their order to the server: only a query
   * that is planned for one owner, as pg_dump's is, gives the same.
   */
  private static String members(List<DatabaseObject> owners, int from, int to) {
    if (to - from == 1) {
      return members(owners.get(from));
    }
    int middle = (from + to) >>> 1;
    return "(" + members(owners, from, middle) + " UNION ALL " + members(owners, middle, to) + ")";
  }

  private static String members(DatabaseObject owner) {
    String catalog =
        owner instanceof OperatorClass ? "pg_catalog.pg_opclass" : "pg_catalog.pg_opfamily";
    String oid = "'" + owner.oid() + "'::pg_catalog.oid";
    String family =
        owner instanceof OperatorClass it ? "'" + it.familyOid() + "'::pg_catalog.oid" : oid;
    String key = "SELECT " + owner.catalogId().tableOid() + "::bigint, " + oid + "::bigint, ";
    return "(("
        + key
        + """
        true, amopstrategy, amopopr::pg_catalog.regoperator::text, nspname::text, opfname::text
        FROM pg_catalog.pg_amop ao
        JOIN pg_catalog.pg_depend
          ON (classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND objid = ao.oid)
        LEFT JOIN pg_catalog.pg_opfamily f ON f.oid = amopsortfamily
        LEFT JOIN pg_catalog.pg_namespace n ON n.oid = opfnamespace
        WHERE refclassid = '\
        """
        + catalog
        + "'::pg_catalog.regclass AND refobjid = "
        + oid
        + " AND amopfamily = "
        + family
        + " ORDER BY amopstrategy) UNION ALL ("
        + key
        + """
        false, amprocnum, amproc::pg_catalog.regprocedure::text,
          amproclefttype::pg_catalog.regtype::text, amprocrighttype::pg_catalog.regtype::text
        FROM pg_catalog.pg_amproc ap, pg_catalog.pg_depend
        WHERE refclassid = '\
        """
        + catalog
        + "'::pg_catalog.regclass AND refobjid = "
        + oid
        + " AND classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND objid = ap.oid"
        + " ORDER BY amprocnum))";
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
