package io.howdah.model;

/** A text search parser. Source: {@code pg_ts_parser}. */
public record TextSearchParser(
    ObjectHeader header, long start, long token, long end, long headline, long lextype)
    implements DatabaseObject {}
