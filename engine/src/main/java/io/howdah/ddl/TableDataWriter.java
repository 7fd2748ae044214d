package io.howdah.ddl;

import io.howdah.model.TableData;

/** Writes a TableData. */
final class TableDataWriter {
  private TableDataWriter() {}

  static void write(TableData object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
