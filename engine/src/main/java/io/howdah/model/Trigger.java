package io.howdah.model;

/** A trigger. Source: {@code pg_trigger}. */
public record Trigger(
    ObjectHeader header, Table table, char enabled, boolean onPartition, String definition)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TRIGGER;
  }
}
