package io.howdah.model;

/**
 * An operator class. Source: {@code pg_opclass}.
 *
 * @param accessMethodOid OID of the index access method
 * @param familyOid OID of the operator family
 * @param owner name of the owning role
 */
public record OperatorClass(ObjectHeader header, long accessMethodOid, long familyOid, String owner)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.OPERATOR_CLASS;
  }
}
