package io.howdah.ddl;

import io.howdah.model.TextSearchDictionary;

/** Writes a TextSearchDictionary. */
final class TextSearchDictionaryWriter {
  private TextSearchDictionaryWriter() {}

  static void write(TextSearchDictionary object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
