package io.howdah.ddl;

import io.howdah.model.Policy;

/** Writes a Policy. */
final class PolicyWriter {
  private PolicyWriter() {}

  static void write(Policy object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
