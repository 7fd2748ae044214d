package io.howdah.ddl;

import io.howdah.model.OperatorFamily;

/** Writes a OperatorFamily. */
final class OperatorFamilyWriter {
  private OperatorFamilyWriter() {}

  static void write(OperatorFamily object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
