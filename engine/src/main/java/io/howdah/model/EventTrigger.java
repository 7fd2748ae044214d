package io.howdah.model;

/** An event trigger. Source: {@code pg_event_trigger}. */
public record EventTrigger(
    ObjectHeader header, String event, String owner, String tags, String function, char enabled)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.EVENT_TRIGGER;
  }
}
