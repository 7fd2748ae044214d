package io.howdah.ddl;

import io.howdah.model.Component;
import io.howdah.model.Namespace;

/**
 * Writes schemas. {@code public} is there in every new database, so that it is only created when it
 * was asked for by name; that it has an owner of its own is told by an entry without commands.
 *
 * <p>Source: {@code dumpNamespace}, {@code selectDumpableNamespace} in {@code pg_dump.c}.
 */
final class NamespaceWriter {
  private NamespaceWriter() {}

  static void write(Namespace object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    boolean create = !object.name().equals("public") || context.options().schemasNamed();
    StringBuilder sql = new StringBuilder();
    String drop;
    if (create) {
      drop = "DROP SCHEMA " + name + ";\n";
      sql.append("CREATE SCHEMA ").append(name).append(";\n");
    } else {
      drop = "-- *not* dropping schema, since initdb creates it\n";
      sql.append("-- *not* creating schema, since initdb creates it\n");
    }
    BinaryUpgrade.addToExtension(sql, object, "SCHEMA", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "SCHEMA", object.owner())
            .definition(sql.toString())
            .drop(drop),
        context);

    Subject subject = Subject.of(object, "SCHEMA", name, object.owner());
    if (context.wants(object, Component.COMMENT)) {
      // The quoted name is compared as pg_dump does, which so misses it when all names are quoted.
      boolean commentedByInitdb = !create && name.equals("public");
      CommentWriter.write(subject, commentedByInitdb ? "standard public schema" : null, context);
    }
    if (context.wants(object, Component.SECURITY_LABEL)) {
      SecurityLabelWriter.write(subject, context);
    }
    ObjectEntry.acl(object, subject, object.acl(), context);
  }
}
