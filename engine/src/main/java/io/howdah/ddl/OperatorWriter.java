package io.howdah.ddl;

import io.howdah.model.Operator;

/** Writes a Operator. */
final class OperatorWriter {
  private OperatorWriter() {}

  static void write(Operator object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
