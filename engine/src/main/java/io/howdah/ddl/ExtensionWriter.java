package io.howdah.ddl;

import io.howdah.model.Extension;

/** Writes a Extension. */
final class ExtensionWriter {
  private ExtensionWriter() {}

  static void write(Extension object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
