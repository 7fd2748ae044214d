package io.howdah.ddl;

import io.howdah.model.Publication;

/** Writes a Publication. */
final class PublicationWriter {
  private PublicationWriter() {}

  static void write(Publication object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
