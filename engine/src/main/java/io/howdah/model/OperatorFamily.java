package io.howdah.model;

/** An operator family. Source: {@code pg_opfamily}. */
public record OperatorFamily(ObjectHeader header, long accessMethodOid, String owner)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.OPERATOR_FAMILY;
  }
}
