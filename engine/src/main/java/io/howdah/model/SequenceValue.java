package io.howdah.model;

/** The current value of a sequence. */
public record SequenceValue(ObjectHeader header, Table sequence) implements DatabaseObject {}
