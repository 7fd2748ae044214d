package io.howdah.model;

/** A rewrite rule. Source: {@code pg_rewrite}. */
public record Rule(ObjectHeader header, Table table, char event, boolean instead, char enabled)
    implements DatabaseObject {}
