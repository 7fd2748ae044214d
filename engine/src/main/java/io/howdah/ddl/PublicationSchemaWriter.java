package io.howdah.ddl;

import io.howdah.model.PublicationSchema;

/** Writes a PublicationSchema. */
final class PublicationSchemaWriter {
  private PublicationSchemaWriter() {}

  static void write(PublicationSchema object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
