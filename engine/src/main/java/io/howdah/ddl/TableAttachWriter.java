package io.howdah.ddl;

import io.howdah.model.TableAttach;

/** Writes a TableAttach. */
final class TableAttachWriter {
  private TableAttachWriter() {}

  static void write(TableAttach object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
