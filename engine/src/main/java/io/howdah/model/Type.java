package io.howdah.model;

/** A data type of any kind, array and table row types included. Source: {@code pg_type}. */
public record Type(
    ObjectHeader header,
    Acl acl,
    String formattedName,
    String owner,
    long elementOid,
    long relationOid,
    char relationKind,
    long arrayOid,
    char kind,
    boolean isArray,
    boolean isMultirange,
    boolean isDefined)
    implements WithAcl {}
