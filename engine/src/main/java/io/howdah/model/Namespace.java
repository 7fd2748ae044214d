package io.howdah.model;

/** A schema. Source: {@code pg_namespace}. */
public record Namespace(ObjectHeader header, Acl acl, boolean create, long ownerOid, String owner)
    implements WithAcl {}
