package io.howdah.model;

/**
 * The default or generation expression of a column.
 *
 * <p>It is dumped with the components of its table; an {@code inherited} one not at all.
 *
 * <p>Source: {@code pg_attrdef}.
 *
 * @param columnNumber counts from 1
 * @param expression the expression as SQL
 * @param separate whether it is written as an entry of its own from the start, because CREATE TABLE
 *     can't have it; repairing a dependency loop can make others separate
 * @param inherited whether it is a generation expression that comes with the parents
 */
public record ColumnDefault(
    ObjectHeader header,
    Table table,
    int columnNumber,
    String expression,
    boolean separate,
    boolean inherited)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.COLUMN_DEFAULT;
  }
}
