package io.howdah.ddl;

import io.howdah.model.Aggregate;

/** Writes a Aggregate. */
final class AggregateWriter {
  private AggregateWriter() {}

  static void write(Aggregate object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
