package io.howdah.ddl;

import io.howdah.model.Rule;

/** Writes a Rule. */
final class RuleWriter {
  private RuleWriter() {}

  static void write(Rule object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
