package io.howdah.model;

/** A foreign-data wrapper. Source: {@code pg_foreign_data_wrapper}. */
public record ForeignDataWrapper(
    ObjectHeader header, Acl acl, String owner, String handler, String validator, String options)
    implements WithAcl {}
