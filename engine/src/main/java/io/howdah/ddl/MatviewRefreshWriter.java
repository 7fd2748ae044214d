package io.howdah.ddl;

import io.howdah.model.MatviewRefresh;

/** Writes a MatviewRefresh. */
final class MatviewRefreshWriter {
  private MatviewRefreshWriter() {}

  static void write(MatviewRefresh object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
