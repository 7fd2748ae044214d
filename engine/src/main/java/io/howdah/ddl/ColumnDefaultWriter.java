package io.howdah.ddl;

import io.howdah.model.ColumnDefault;

/** Writes a ColumnDefault. */
final class ColumnDefaultWriter {
  private ColumnDefaultWriter() {}

  static void write(ColumnDefault object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
