package io.howdah.ddl;

import io.howdah.model.Namespace;

/** Writes a Namespace. */
final class NamespaceWriter {
  private NamespaceWriter() {}

  static void write(Namespace object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
