package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** What {@code pg_constraint} says of a constraint. */
public record ConstraintProperties(
    @Nullable Table table,
    @Nullable Type domain,
    char kind,
    @Nullable String definition,
    long referencedTableOid,
    int indexDumpId,
    boolean deferrable,
    boolean deferred,
    boolean period,
    boolean local,
    boolean separate) {
  /** A check or not-null constraint of a domain; separate as long as it isn't validated. */
  public static ConstraintProperties ofDomain(
      Type domain, char kind, String definition, boolean separate) {
    return new ConstraintProperties(
        null, domain, kind, definition, 0, 0, false, false, false, true, separate);
  }
}
