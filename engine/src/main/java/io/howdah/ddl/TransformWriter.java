package io.howdah.ddl;

import io.howdah.model.Transform;

/** Writes a Transform. */
final class TransformWriter {
  private TransformWriter() {}

  static void write(Transform object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
