package io.howdah.model;

/**
 * A rewrite rule. It is dumped with the components of its table.
 *
 * <p>Source: {@code pg_rewrite}.
 *
 * @param event {@code '1'} SELECT, {@code '2'} UPDATE, {@code '3'} INSERT, {@code '4'} DELETE
 * @param enabled {@code 'O'} for the default, {@code 'D'} disabled, {@code 'R'} replica, {@code
 *     'A'} always
 */
public record Rule(ObjectHeader header, Table table, char event, boolean instead, char enabled)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.RULE;
  }

  /**
   * Whether the rule is a view's query, which is written as a part of the view as long as no loop
   * forbids it.
   */
  public boolean isViewQuery() {
    char kind = table.properties().kind();
    return (kind == 'v' || kind == 'm') && event == '1' && instead;
  }
}
