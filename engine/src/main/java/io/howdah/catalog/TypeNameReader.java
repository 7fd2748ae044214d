package io.howdah.catalog;

import io.howdah.model.Cast;
import io.howdah.model.Component;
import io.howdah.model.Function;
import io.howdah.model.Routine;
import io.howdah.model.Transform;
import io.howdah.model.Type;
import io.howdah.wire.Rows;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names, as SQL has them, of the types that definitions mention by OID: arguments, the
 * two sides of casts, the types of typed tables.
 *
 * <p>Source: {@code getFormattedTypeName} in {@code pg_dump.c}, which asks for one at a time.
 */
final class TypeNameReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    Set<Long> oids = new TreeSet<>();
    for (Routine routine : Wanted.any(context, Routine.class)) {
      oids.addAll(routine.argumentTypes());
    }
    for (Cast cast : Wanted.any(context, Cast.class)) {
      oids.add(cast.sourceType());
      oids.add(cast.targetType());
      addArguments(oids, cast.functionOid(), context);
    }
    for (Transform transform : Wanted.any(context, Transform.class)) {
      oids.add(transform.typeOid());
      addArguments(oids, transform.fromSql(), context);
      addArguments(oids, transform.toSql(), context);
    }
    for (Type type : Wanted.with(context, Type.class, Component.DEFINITION.bit())) {
      oids.add(type.elementOid());
    }
    oids.remove(0L);
    if (oids.isEmpty()) {
      return null;
    }
    StringBuilder query =
        new StringBuilder("SELECT oid, pg_catalog.format_type(oid, NULL) FROM unnest('{");
    for (long oid : oids) {
      query.append(oid).append(',');
    }
    query.setCharAt(query.length() - 1, '}');
    return query.append("'::oid[]) AS oid").toString();
  }

  private static void addArguments(Set<Long> oids, long functionOid, ReadContext context) {
    Function function =
        context.builder().index().find(CatalogOids.ROUTINE, functionOid, Function.class);
    if (function != null) {
      oids.addAll(function.argumentTypes());
    }
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.putTypeName(rows.getLong(row, 0), rows.get(row, 1));
    }
  }
}
