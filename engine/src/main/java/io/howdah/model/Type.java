package io.howdah.model;

/**
 * A data type that has a definition of its own: base, composite, domain, enum, range or a mere
 * shell. Source: {@code pg_type}.
 *
 * @param owner name of the owning role
 * @param elementOid OID of the type of the elements that subscripting gives, or 0
 * @param relationOid OID of the composite type's entry in {@code pg_class}, or 0
 * @param arrayOid OID of the type's array type, or 0
 * @param kind {@code pg_type.typtype}
 * @param isDefined false for a shell that nothing has filled in yet
 */
public record Type(
    ObjectHeader header,
    Acl acl,
    String owner,
    long elementOid,
    long relationOid,
    long arrayOid,
    char kind,
    boolean isDefined)
    implements WithAcl, AnyType {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TYPE;
  }

  /** {@link #kind} of a base type. */
  public static final char BASE = 'b';

  /** {@link #kind} of a composite type. */
  public static final char COMPOSITE = 'c';

  /** {@link #kind} of a domain. */
  public static final char DOMAIN = 'd';

  /** {@link #kind} of an enumeration. */
  public static final char ENUM = 'e';

  /** {@link #kind} of a multirange. */
  public static final char MULTIRANGE = 'm';

  /** {@link #kind} of a pseudo-type, or of a shell. */
  public static final char PSEUDO = 'p';

  /** {@link #kind} of a range. */
  public static final char RANGE = 'r';
}
