package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * A column of a relation; its number is its place in the relation's list, counting from 1.
 *
 * <p>Source: {@code pg_attribute}.
 *
 * @param name the bare name; that of a dropped column is made up by the server
 * @param typeName the type as SQL, with its modifier; empty for a dropped column
 * @param statisticsTarget the statistics target, or -1 for the default
 * @param storage the storage strategy, as {@code attstorage}
 * @param typeStorage the storage strategy that the type has by default
 * @param dropped whether the column was dropped
 * @param length {@code attlen}; for binary upgrades
 * @param alignment {@code attalign}; for binary upgrades
 * @param local whether the column is defined here, not only inherited
 * @param options per-column options as SQL; empty when there are none
 * @param collationOid the collation, or 0 when it is that of the type
 * @param compression {@code 'p'}, {@code 'l'} or 0 for the default
 * @param foreignOptions options for the foreign-data wrapper as SQL; empty when there are none
 * @param missingValue what rows have that are older than the column, as an array of one; or null
 * @param identity {@code 'a'} for ALWAYS, {@code 'd'} for BY DEFAULT, 0 for no identity column
 * @param generated {@code 's'} for STORED, {@code 'v'} for VIRTUAL, 0 for no generated column
 * @param notNull the valid NOT NULL constraint, or null for none
 */
public record Column(
    String name,
    String typeName,
    int statisticsTarget,
    char storage,
    char typeStorage,
    boolean dropped,
    int length,
    char alignment,
    boolean local,
    String options,
    long collationOid,
    char compression,
    String foreignOptions,
    @Nullable String missingValue,
    char identity,
    char generated,
    @Nullable NotNull notNull) {
  /**
   * A NOT NULL constraint.
   *
   * @param name the name to write; empty when it need not be written
   * @param comment the comment on the constraint, or null
   * @param noInherit whether children don't inherit it
   * @param local whether the constraint must be written with this table
   */
  public record NotNull(String name, @Nullable String comment, boolean noInherit, boolean local) {}

  /**
   * Whether CREATE TABLE has the column. What is only inherited has not, for it would count as
   * local then; but partitions are made on their own and attached later. For binary upgrades all
   * columns are made, and what should not be there is repaired afterwards.
   *
   * <p>Source: {@code shouldPrintColumn} in {@code pg_dump.c}.
   */
  public boolean isWrittenWith(Table table, boolean binaryUpgrade) {
    return binaryUpgrade || (!dropped && (local || table.properties().partition()));
  }

  /** The same column with another NOT NULL constraint. */
  public Column withNotNull(@Nullable NotNull other) {
    return new Column(
        name,
        typeName,
        statisticsTarget,
        storage,
        typeStorage,
        dropped,
        length,
        alignment,
        local,
        options,
        collationOid,
        compression,
        foreignOptions,
        missingValue,
        identity,
        generated,
        other);
  }
}
