package io.howdah.model;

/** A data type, whether it is dumped itself or not. */
public sealed interface AnyType extends DatabaseObject permits Type, DummyType {
  /** OID of the relation that the type is the row type of, or 0. */
  long relationOid();

  /** OID of the type's array type, or 0. */
  long arrayOid();
}
