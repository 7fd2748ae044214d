package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** A row security policy, or that row security is enabled on a table. Source: {@code pg_policy}. */
public record Policy(
    ObjectHeader header,
    Table table,
    @Nullable String policyName,
    char command,
    boolean permissive,
    @Nullable String roles,
    @Nullable String using,
    @Nullable String withCheck)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.POLICY;
  }
}
