package io.howdah.model;

/** An operator class. Source: {@code pg_opclass}. */
public record OperatorClass(ObjectHeader header, long accessMethodOid, String owner)
    implements DatabaseObject {}
