package io.howdah.ddl;

import io.howdah.model.ShellType;

/**
 * Writes the shell of a type, ahead of the type's functions. It has no DROP, which the type has,
 * and therefore no owner is set before the type is filled in.
 *
 * <p>Source: {@code dumpShellType} in {@code pg_dump.c}.
 */
final class ShellTypeWriter {
  private ShellTypeWriter() {}

  static void write(ShellType object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    StringBuilder sql = new StringBuilder();
    BinaryUpgrade.keepTypeOids(sql, object.type().oid(), context);
    sql.append("CREATE TYPE ").append(context.qualified(object)).append(";\n");
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "SHELL TYPE", object.type().owner())
            .definition(sql.toString()),
        context);
  }
}
