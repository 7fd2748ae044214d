package io.howdah.model;

/** A foreign-data wrapper. Source: {@code pg_foreign_data_wrapper}. */
public record ForeignDataWrapper(
    ObjectHeader header, Acl acl, String owner, String handler, String validator, String options)
    implements WithAcl {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.FOREIGN_DATA_WRAPPER;
  }
}
