package io.howdah.ddl;

import io.howdah.model.Conversion;

/** Writes a Conversion. */
final class ConversionWriter {
  private ConversionWriter() {}

  static void write(Conversion object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
