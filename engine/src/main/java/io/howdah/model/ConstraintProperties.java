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
    boolean separate) {}
