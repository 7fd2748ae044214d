package io.howdah.model;

/** The refreshing of a materialized view after all data is there. */
public record MatviewRefresh(ObjectHeader header, Table view) implements DatabaseObject {}
