package io.howdah.ddl;

import io.howdah.model.Type;

/** Writes a Type. */
final class TypeWriter {
  private TypeWriter() {}

  static void write(Type object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
