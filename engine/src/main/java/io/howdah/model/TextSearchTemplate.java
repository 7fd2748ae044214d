package io.howdah.model;

/** A text search template. Source: {@code pg_ts_template}. */
public record TextSearchTemplate(ObjectHeader header, long init, long lexize)
    implements DatabaseObject {}
