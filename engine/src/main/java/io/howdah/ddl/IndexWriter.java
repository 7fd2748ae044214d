package io.howdah.ddl;

import io.howdah.model.Index;

/** Writes a Index. */
final class IndexWriter {
  private IndexWriter() {}

  static void write(Index object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
