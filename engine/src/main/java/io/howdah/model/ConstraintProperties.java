package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * What {@code pg_constraint} says of a constraint.
 *
 * @param table the table it is on, or null for one of a domain
 * @param domain the domain it is on, or null for one of a table
 * @param kind {@code contype}: {@code 'c'} check, {@code 'n'} not null, {@code 'p'} primary key,
 *     {@code 'u'} unique, {@code 'x'} exclusion, {@code 'f'} foreign key
 * @param definition the definition as SQL, for kinds c, n, x and f
 * @param referencedTableOid the referenced table, or 0
 * @param index the index behind a constraint of kind p, u or x, or null
 * @param deferrable for kinds p and u
 * @param deferred whether it is deferred at first, for kinds p and u
 * @param period whether it is WITHOUT OVERLAPS, for kinds p and u
 * @param local whether it is defined here, not only inherited
 * @param separate whether it is written as an entry of its own, not with its table or domain
 */
public record ConstraintProperties(
    @Nullable Table table,
    @Nullable Type domain,
    char kind,
    @Nullable String definition,
    long referencedTableOid,
    @Nullable Index index,
    boolean deferrable,
    boolean deferred,
    boolean period,
    boolean local,
    boolean separate) {
  /** A check or not-null constraint of a table. */
  public static ConstraintProperties ofTable(
      Table table, char kind, String definition, boolean local, boolean separate) {
    return new ConstraintProperties(
        table, null, kind, definition, 0, null, false, false, false, local, separate);
  }

  /** A check or not-null constraint of a domain; separate as long as it isn't validated. */
  public static ConstraintProperties ofDomain(
      Type domain, char kind, String definition, boolean separate) {
    return new ConstraintProperties(
        null, domain, kind, definition, 0, null, false, false, false, true, separate);
  }

  /** A foreign key. */
  public static ConstraintProperties foreignKey(
      Table table, String definition, long referencedTableOid) {
    return new ConstraintProperties(
        table, null, 'f', definition, referencedTableOid, null, false, false, false, true, true);
  }
}
