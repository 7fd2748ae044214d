package io.howdah.ddl;

import io.howdah.model.DefaultAcl;

/** Writes a DefaultAcl. */
final class DefaultAclWriter {
  private DefaultAclWriter() {}

  static void write(DefaultAcl object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
