package io.howdah.model;

/**
 * Default privileges of a role. Source: {@code pg_default_acl}.
 *
 * @param appliesTo {@code defaclobjtype}: what kind of new object gets them
 */
public record DefaultAcl(ObjectHeader header, Acl acl, String role, char appliesTo)
    implements WithAcl {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.DEFAULT_ACL;
  }
}
