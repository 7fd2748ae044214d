package io.howdah.ddl;

import io.howdah.model.Trigger;

/** Writes a Trigger. */
final class TriggerWriter {
  private TriggerWriter() {}

  static void write(Trigger object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
