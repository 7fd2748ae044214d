package io.howdah.model;

/** A text search configuration. Source: {@code pg_ts_config}. */
public record TextSearchConfiguration(ObjectHeader header, String owner, long parserOid)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TEXT_SEARCH_CONFIGURATION;
  }
}
