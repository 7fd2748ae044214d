package io.howdah.ddl;

import io.howdah.model.PublicationTable;

/** Writes a PublicationTable. */
final class PublicationTableWriter {
  private PublicationTableWriter() {}

  static void write(PublicationTable object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
