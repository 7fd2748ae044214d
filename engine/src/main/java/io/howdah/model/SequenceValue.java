package io.howdah.model;

/** The current value of a sequence. */
public record SequenceValue(ObjectHeader header, Table sequence) implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.SEQUENCE_VALUE;
  }
}
