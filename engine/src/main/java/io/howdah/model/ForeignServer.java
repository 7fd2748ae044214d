package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** A foreign server. Source: {@code pg_foreign_server}. */
public record ForeignServer(
    ObjectHeader header,
    Acl acl,
    String owner,
    long wrapperOid,
    @Nullable String type,
    @Nullable String version,
    String options)
    implements WithAcl {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.FOREIGN_SERVER;
  }
}
