package io.howdah.model;

/** A type that is never dumped itself, kept for the sake of dependencies. */
public record DummyType(ObjectHeader header) implements DatabaseObject {}
