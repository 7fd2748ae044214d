package io.howdah.ddl;

import io.howdah.model.TextSearchParser;

/** Writes a TextSearchParser. */
final class TextSearchParserWriter {
  private TextSearchParserWriter() {}

  static void write(TextSearchParser object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
