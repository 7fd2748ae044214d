package io.howdah.ddl;

import io.howdah.model.AccessMethod;

/** Writes access methods. Source: {@code dumpAccessMethod} in {@code pg_dump.c}. */
final class AccessMethodWriter {
  private AccessMethodWriter() {}

  static void write(AccessMethod object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    String kind;
    switch (object.kind()) {
      case 'i' -> kind = "INDEX";
      case 't' -> kind = "TABLE";
      default -> {
        context
            .warnings()
            .accept("invalid type \"" + object.kind() + "\" of access method \"" + name + "\"");
        return;
      }
    }
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE ACCESS METHOD ")
        .append(name)
        .append(" TYPE ")
        .append(kind)
        .append(" HANDLER ")
        .append(object.handler())
        .append(";\n");
    BinaryUpgrade.addToExtension(sql, object, "ACCESS METHOD", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "ACCESS METHOD", null)
            .definition(sql.toString())
            .drop("DROP ACCESS METHOD " + name + ";\n"),
        context);
    ObjectEntry.comment(object, Subject.of(object, "ACCESS METHOD", name, ""), context);
  }
}
