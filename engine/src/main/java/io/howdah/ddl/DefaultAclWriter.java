package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.CatalogException;
import io.howdah.model.Component;
import io.howdah.model.DefaultAcl;
import io.howdah.model.Namespace;
import io.howdah.sql.AclCommands;

/** Writes default privileges. Source: {@code dumpDefaultACL} in {@code pg_dump.c}. */
final class DefaultAclWriter {
  private DefaultAclWriter() {}

  static void write(DefaultAcl object, DdlContext context) {
    if (!context.options().schema() || !context.options().acls()) {
      return;
    }
    String type = type(object);
    Namespace namespace = object.namespace();
    String sql =
        AclCommands.ofDefaults(
                context.options().identifiers(),
                type,
                namespace == null ? null : namespace.name(),
                object.role())
            .build(object.acl().acl(), object.acl().defaultAcl());
    if (sql == null) {
      throw new CatalogException("could not parse default ACL list (" + object.acl().acl() + ")");
    }
    if (context.wants(object, Component.ACL)) {
      context
          .entries()
          .add(
              ObjectEntry.of(
                      object,
                      "DEFAULT PRIVILEGES FOR " + type,
                      "DEFAULT ACL",
                      object.role(),
                      Section.POST_DATA)
                  .definition(sql));
    }
  }

  private static String type(DefaultAcl object) {
    return switch (object.appliesTo()) {
      case 'r' -> "TABLES";
      case 'S' -> "SEQUENCES";
      case 'f' -> "FUNCTIONS";
      case 'T' -> "TYPES";
      case 'n' -> "SCHEMAS";
      case 'L' -> "LARGE OBJECTS";
      default ->
          throw new CatalogException(
              "unrecognized object type in default privileges: " + (int) object.appliesTo());
    };
  }
}
