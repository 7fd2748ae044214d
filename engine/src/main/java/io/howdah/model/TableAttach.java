package io.howdah.model;

/** The attachment of a partition to its parent. */
public record TableAttach(ObjectHeader header, Table parent, Table partition)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TABLE_ATTACH;
  }
}
