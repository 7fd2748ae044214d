package io.howdah.ddl;

import io.howdah.model.Function;

/** Writes a Function. */
final class FunctionWriter {
  private FunctionWriter() {}

  static void write(Function object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
