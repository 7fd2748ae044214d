package io.howdah.ddl;

import io.howdah.model.SequenceValue;

/** Writes a SequenceValue. */
final class SequenceValueWriter {
  private SequenceValueWriter() {}

  static void write(SequenceValue object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
