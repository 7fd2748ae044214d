package io.howdah.model;

/** Default privileges of a role. Source: {@code pg_default_acl}. */
public record DefaultAcl(ObjectHeader header, Acl acl, String role, char objectKind)
    implements WithAcl {}
