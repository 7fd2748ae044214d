package io.howdah.ddl;

import io.howdah.model.EventTrigger;

/** Writes a EventTrigger. */
final class EventTriggerWriter {
  private EventTriggerWriter() {}

  static void write(EventTrigger object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
