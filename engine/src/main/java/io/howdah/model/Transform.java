package io.howdah.model;

/** A transform. Source: {@code pg_transform}. */
public record Transform(
    ObjectHeader header, long typeOid, long languageOid, long fromSql, long toSql)
    implements DatabaseObject {}
