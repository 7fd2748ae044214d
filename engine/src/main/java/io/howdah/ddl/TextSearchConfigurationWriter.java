package io.howdah.ddl;

import io.howdah.model.TextSearchConfiguration;

/** Writes a TextSearchConfiguration. */
final class TextSearchConfigurationWriter {
  private TextSearchConfigurationWriter() {}

  static void write(TextSearchConfiguration object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
