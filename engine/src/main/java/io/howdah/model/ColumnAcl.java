package io.howdah.model;

/** The privileges of one column, system columns included. Source: {@code pg_attribute.attacl}. */
public record ColumnAcl(String column, Acl acl) {}
