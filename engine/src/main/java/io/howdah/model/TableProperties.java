package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** What {@code pg_class} says of a relation, beyond its name and privileges. */
public record TableProperties(
    String owner,
    char kind,
    char persistence,
    boolean populated,
    char replicaIdentity,
    String tablespace,
    @Nullable String options,
    @Nullable String checkOption,
    @Nullable String toastOptions,
    boolean hasIndexes,
    boolean hasRules,
    boolean hasTriggers,
    boolean hasColumnAcls,
    boolean rowSecurity,
    boolean forceRowSecurity,
    long frozenXid,
    long minMultiXid,
    long toastOid,
    long toastFrozenXid,
    long toastMinMultiXid,
    int checkCount,
    long rowTypeOid,
    long ofTypeOid,
    long foreignServerOid,
    long owningTableOid,
    int owningColumn,
    boolean identitySequence,
    int pages,
    int toastPages,
    boolean partition,
    @Nullable String accessMethod) {}
