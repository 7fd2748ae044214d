package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** The rows of a table, foreign table or materialized view's base. */
public record TableData(ObjectHeader header, Table table, @Nullable String filter)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TABLE_DATA;
  }
}
