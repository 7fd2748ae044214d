package io.howdah.ddl;

import io.howdah.model.TextSearchTemplate;

/** Writes a TextSearchTemplate. */
final class TextSearchTemplateWriter {
  private TextSearchTemplateWriter() {}

  static void write(TextSearchTemplate object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
