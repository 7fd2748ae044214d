package io.howdah.ddl;

import io.howdah.model.OperatorClass;

/** Writes a OperatorClass. */
final class OperatorClassWriter {
  private OperatorClassWriter() {}

  static void write(OperatorClass object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
