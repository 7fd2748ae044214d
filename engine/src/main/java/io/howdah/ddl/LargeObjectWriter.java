package io.howdah.ddl;

import io.howdah.model.LargeObjectData;
import io.howdah.model.LargeObjects;

/** Writes a LargeObject. */
final class LargeObjectWriter {
  private LargeObjectWriter() {}

  static void write(LargeObjectData object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }

  static void write(LargeObjects object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
