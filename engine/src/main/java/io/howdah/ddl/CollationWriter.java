package io.howdah.ddl;

import io.howdah.model.Collation;

/** Writes a Collation. */
final class CollationWriter {
  private CollationWriter() {}

  static void write(Collation object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
