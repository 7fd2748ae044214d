package io.howdah.ddl;

import io.howdah.model.ShellType;

/** Writes a ShellType. */
final class ShellTypeWriter {
  private ShellTypeWriter() {}

  static void write(ShellType object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
