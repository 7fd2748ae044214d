package io.howdah.model;

/** The default or generation expression of a column. Source: {@code pg_attrdef}. */
public record ColumnDefault(ObjectHeader header, Table table, int columnNumber, String expression)
    implements DatabaseObject {}
