package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Constraint;
import io.howdah.model.ConstraintProperties;
import io.howdah.model.Type;
import io.howdah.wire.Rows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of domains. A domain waits for what its constraints need; one that was not
 * validated follows the domain instead.
 *
 * <p>Source: {@code getDomainConstraints} in {@code pg_dump.c}.
 */
final class DomainConstraintReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    List<Type> domains = Wanted.types(context, Type.DOMAIN, Component.DEFINITION.bit());
    String oids = Wanted.oids(domains);
    return oids == null
        ? null
        : "SELECT contypid, oid, conname, pg_catalog.pg_get_constraintdef(oid), convalidated, contype"
            + " FROM pg_catalog.pg_constraint WHERE contypid = ANY ("
            + oids
            + (context.builder().version().atLeast(17)
                ? ") AND contype IN ('c', 'n')"
                : ") AND contype = 'c'")
            + " ORDER BY contypid, conname";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      Type domain =
          Objects.requireNonNull(
              builder.index().find(CatalogOids.TYPE, rows.getLong(row, 0), Type.class));
      boolean validated = rows.getBoolean(row, 4);
      Constraint constraint =
          builder.add(
              new Constraint(
                  builder.header(
                      CatalogOids.CONSTRAINT,
                      rows.getLong(row, 1),
                      rows.get(row, 2),
                      domain.namespace()),
                  ConstraintProperties.ofDomain(
                      domain, rows.get(row, 5).charAt(0), rows.get(row, 3), !validated)));
      builder.objectDetails().addConstraint(domain, constraint);
      if (validated) {
        builder.dependencies().add(domain.dumpId(), constraint.dumpId());
      }
    }
  }
}
