package io.howdah.catalog;

import io.howdah.model.Constraint;
import io.howdah.model.ConstraintProperties;
import io.howdah.model.Type;
import io.howdah.wire.Rows;

/**
 * Reads the constraints of domains, for {@link TypeReader} to add with the domains. A domain waits
 * for what its constraints need; a constraint that was not validated follows the domain instead.
 *
 * <p>Source: {@code getDomainConstraints} in {@code pg_dump.c}.
 */
final class DomainConstraintReader implements CatalogReader {
  private record Row(long oid, String name, String definition, boolean validated, char kind) {}

  private final Grouped<Row> byDomain = new Grouped<>();

  @Override
  public String query(ReadContext context) {
    // Servers from 17 on have NOT NULL of domains as constraints too.
    return """
    SELECT contypid, c.oid, conname, pg_catalog.pg_get_constraintdef(c.oid), convalidated, contype
    FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_type t ON t.oid = contypid
    WHERE t.typtype = 'd' AND contype IN ('c', 'n')
    ORDER BY contypid, conname\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      byDomain.add(
          rows.getLong(row, 0),
          new Row(
              rows.getLong(row, 1),
              rows.get(row, 2),
              rows.get(row, 3),
              rows.getBoolean(row, 4),
              rows.get(row, 5).charAt(0)));
    }
  }

  /** Adds the constraints of a domain that was just added. */
  void addTo(Type domain, CatalogBuilder builder) {
    for (Row row : byDomain.of(domain.oid())) {
      Constraint constraint =
          builder.add(
              new Constraint(
                  builder.header(CatalogOids.CONSTRAINT, row.oid(), row.name(), domain.namespace()),
                  ConstraintProperties.ofDomain(
                      domain, row.kind(), row.definition(), !row.validated())));
      builder.objectDetails().addConstraint(domain, constraint);
      if (row.validated()) {
        builder.dependencies().add(domain.dumpId(), constraint.dumpId());
      }
    }
  }
}
