package io.howdah.ddl;

import io.howdah.model.AccessMethod;

/** Writes a AccessMethod. */
final class AccessMethodWriter {
  private AccessMethodWriter() {}

  static void write(AccessMethod object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
