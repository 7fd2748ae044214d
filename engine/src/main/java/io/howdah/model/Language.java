package io.howdah.model;

/** A procedural language. Source: {@code pg_language}. */
public record Language(
    ObjectHeader header,
    Acl acl,
    boolean trusted,
    long handlerOid,
    long inlineOid,
    long validatorOid,
    String owner)
    implements WithAcl {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.LANGUAGE;
  }
}
