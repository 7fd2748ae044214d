package io.howdah.ddl;

import io.howdah.model.ForeignServer;

/** Writes a ForeignServer. */
final class ForeignServerWriter {
  private ForeignServerWriter() {}

  static void write(ForeignServer object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
