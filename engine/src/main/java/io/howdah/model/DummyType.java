package io.howdah.model;

/**
 * A type that comes into being with another object and is never dumped itself, kept for the sake of
 * dependencies: a table's row type, an array type, a multirange type.
 *
 * @param relationOid OID of the table that the type is the row type of, or 0
 * @param arrayOid OID of the type's array type, or 0
 */
public record DummyType(ObjectHeader header, long relationOid, long arrayOid) implements AnyType {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.DUMMY_TYPE;
  }
}
