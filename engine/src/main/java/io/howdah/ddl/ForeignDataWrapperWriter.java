package io.howdah.ddl;

import io.howdah.model.ForeignDataWrapper;

/** Writes foreign-data wrappers. Source: {@code dumpForeignDataWrapper} in {@code pg_dump.c}. */
final class ForeignDataWrapperWriter {
  private ForeignDataWrapperWriter() {}

  static void write(ForeignDataWrapper object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE FOREIGN DATA WRAPPER ").append(name);
    if (!object.handler().equals("-")) {
      sql.append(" HANDLER ").append(object.handler());
    }
    if (!object.validator().equals("-")) {
      sql.append(" VALIDATOR ").append(object.validator());
    }
    appendOptions(sql, object.options());
    sql.append(";\n");
    BinaryUpgrade.addToExtension(sql, object, "FOREIGN DATA WRAPPER", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "FOREIGN DATA WRAPPER", object.owner())
            .definition(sql.toString())
            .drop("DROP FOREIGN DATA WRAPPER " + name + ";\n"),
        context);
    Subject subject = Subject.of(object, "FOREIGN DATA WRAPPER", name, object.owner());
    ObjectEntry.comment(object, subject, context);
    ObjectEntry.acl(object, subject, object.acl(), context);
  }

  /** Appends options that the catalogs gave as they stand in the command, if there are any. */
  static void appendOptions(StringBuilder sql, String options) {
    if (!options.isEmpty()) {
      sql.append(" OPTIONS (\n    ").append(options).append("\n)");
    }
  }
}
