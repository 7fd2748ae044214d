package io.howdah.ddl;

import io.howdah.model.ForeignDataWrapper;

/** Writes a ForeignDataWrapper. */
final class ForeignDataWrapperWriter {
  private ForeignDataWrapperWriter() {}

  static void write(ForeignDataWrapper object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
