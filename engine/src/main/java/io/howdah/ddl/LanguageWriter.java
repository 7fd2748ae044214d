package io.howdah.ddl;

import io.howdah.model.Language;

/** Writes a Language. */
final class LanguageWriter {
  private LanguageWriter() {}

  static void write(Language object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
