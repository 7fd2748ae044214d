package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** A text search dictionary. Source: {@code pg_ts_dict}. */
public record TextSearchDictionary(
    ObjectHeader header, String owner, long templateOid, @Nullable String options)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TEXT_SEARCH_DICTIONARY;
  }
}
