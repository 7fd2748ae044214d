package io.howdah.ddl;

import io.howdah.model.Constraint;
import io.howdah.model.ForeignKey;

/** Writes a Constraint. */
final class ConstraintWriter {
  private ConstraintWriter() {}

  static void write(Constraint object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }

  static void write(ForeignKey object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
