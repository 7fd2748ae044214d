package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** An installed extension. Source: {@code pg_extension}. */
public record Extension(
    ObjectHeader header,
    String schema,
    boolean relocatable,
    String version,
    @Nullable String configTables,
    @Nullable String configConditions)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.EXTENSION;
  }
}
