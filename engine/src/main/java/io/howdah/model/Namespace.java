package io.howdah.model;

/**
 * A schema. Source: {@code pg_namespace}.
 *
 * @param ownerOid OID of the owning role
 * @param owner name of the owning role
 */
public record Namespace(ObjectHeader header, Acl acl, long ownerOid, String owner)
    implements WithAcl {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.NAMESPACE;
  }
}
