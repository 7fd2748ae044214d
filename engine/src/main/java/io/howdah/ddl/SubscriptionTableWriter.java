package io.howdah.ddl;

import io.howdah.model.SubscriptionTable;

/** Writes a SubscriptionTable. */
final class SubscriptionTableWriter {
  private SubscriptionTableWriter() {}

  static void write(SubscriptionTable object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
