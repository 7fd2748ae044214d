package io.howdah.ddl;

import io.howdah.model.Subscription;

/** Writes a Subscription. */
final class SubscriptionWriter {
  private SubscriptionWriter() {}

  static void write(Subscription object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
