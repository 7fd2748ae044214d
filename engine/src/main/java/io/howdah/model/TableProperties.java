package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * What {@code pg_class} says of a relation, beyond its name and privileges.
 *
 * @param owner name of the owning role
 * @param kind {@code relkind}: {@code 'r'} table, {@code 'S'} sequence, {@code 'v'} view, {@code
 *     'c'} composite type, {@code 'm'} materialized view, {@code 'f'} foreign table, {@code 'p'}
 *     partitioned table
 * @param persistence {@code 'p'} permanent, {@code 'u'} unlogged, {@code 't'} temporary
 * @param populated whether a materialized view holds data
 * @param replicaIdentity {@code relreplident}
 * @param tablespace the bare name of the tablespace; empty for the database's own
 * @param options {@code reloptions} without check_option, or null
 * @param checkOption a view's {@code LOCAL} or {@code CASCADED} check option, or null
 * @param toastOptions {@code reloptions} of the TOAST table, or null
 * @param checkCount how many check constraints there are
 * @param rowTypeOid the composite type of the rows, or 0
 * @param ofType the type of a typed table as SQL, qualified where it must be, or null
 * @param foreignServerOid the server of a foreign table, or 0
 * @param owningTableOid for a sequence, the table that owns it, or 0
 * @param owningColumn for a sequence, the number of the column that owns it, or 0
 * @param identitySequence whether a sequence is that of an identity column
 * @param pages pages of 8 kB when last counted
 * @param toastPages the same for the TOAST table
 * @param partition whether it is a partition
 * @param accessMethod the bare name of the table access method, or null
 */
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
    boolean hasTriggers,
    boolean rowSecurity,
    boolean forceRowSecurity,
    long frozenXid,
    long minMultiXid,
    long toastOid,
    long toastFrozenXid,
    long toastMinMultiXid,
    int checkCount,
    long rowTypeOid,
    @Nullable String ofType,
    long foreignServerOid,
    long owningTableOid,
    int owningColumn,
    boolean identitySequence,
    int pages,
    int toastPages,
    boolean partition,
    @Nullable String accessMethod) {}
