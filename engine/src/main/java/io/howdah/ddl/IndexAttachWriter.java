package io.howdah.ddl;

import io.howdah.model.IndexAttach;

/** Writes a IndexAttach. */
final class IndexAttachWriter {
  private IndexAttachWriter() {}

  static void write(IndexAttach object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
