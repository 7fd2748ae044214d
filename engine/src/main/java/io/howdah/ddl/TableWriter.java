package io.howdah.ddl;

import io.howdah.model.Table;

/** Writes a Table. */
final class TableWriter {
  private TableWriter() {}

  static void write(Table object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
