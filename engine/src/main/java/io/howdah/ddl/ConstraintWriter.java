package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.AnyConstraint;
import io.howdah.model.Component;
import io.howdah.model.Constraint;
import io.howdah.model.ConstraintProperties;
import io.howdah.model.ForeignKey;
import io.howdah.model.Table;
import io.howdah.model.Type;

/**
 * Writes a constraint, unless it is written with its table or domain.
 *
 * <p>Source: {@code dumpConstraint} in {@code pg_dump.c}.
 */
final class ConstraintWriter {
  private ConstraintWriter() {}

  static void write(Constraint object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    Table table = object.properties().table();
    Type domain = object.properties().domain();
    if (domain != null) {
      writeOfDomain(object, domain, context);
    } else if (table != null) {
      switch (object.properties().kind()) {
        case 'p', 'u', 'x' -> IndexConstraintWriter.write(object, table, context);
        default -> writeOfTable(object, table, context);
      }
      if (isSeparate(object, context) && context.wants(object, Component.COMMENT)) {
        ConstraintComments.write(object, table, object.dumpId(), context);
      }
    }
  }

  static void write(ForeignKey object, DdlContext context) {
    Table table = object.properties().table();
    if (!context.options().schema() || table == null) {
      return;
    }
    // A partitioned table's is one for the partitions too; otherwise children have none of it.
    String only = table.properties().kind() == 'p' ? "" : "ONLY ";
    add(object, "FK CONSTRAINT", table, only, context);
    if (context.wants(object, Component.COMMENT)) {
      ConstraintComments.write(object, table, object.dumpId(), context);
    }
  }

  /** Whether a constraint has an entry of its own. */
  static boolean isSeparate(Constraint object, DdlContext context) {
    return object.properties().separate() || context.repairs().isSeparate(object.dumpId());
  }

  /** Not ONLY, so that it comes to children too. */
  private static void writeOfTable(Constraint object, Table table, DdlContext context) {
    if (isSeparate(object, context) && object.properties().local()) {
      String description = object.properties().kind() == 'c' ? "CHECK CONSTRAINT" : "CONSTRAINT";
      add(object, description, table, "", context);
    }
  }

  private static void add(
      AnyConstraint object, String description, Table table, String only, DdlContext context) {
    if (!context.wants(object, Component.DEFINITION)) {
      return;
    }
    String command =
        (table.properties().kind() == 'f' ? "ALTER FOREIGN TABLE " : "ALTER TABLE ")
            + only
            + context.qualified(table);
    context
        .entries()
        .add(
            entry(object, table, description)
                .definition(command + addition(object, context))
                .drop(command + " DROP CONSTRAINT " + context.quote(object.name()) + ";\n"));
  }

  private static String addition(AnyConstraint object, DdlContext context) {
    return "\n    ADD CONSTRAINT "
        + context.quote(object.name())
        + " "
        + object.properties().definition()
        + ";\n";
  }

  /** The entry of a table's constraint, without its commands. */
  static EntryDraft entry(AnyConstraint object, Table table, String description) {
    return new EntryDraft(
            object.dumpId(),
            object.catalogId(),
            table.name() + " " + object.name(),
            description,
            Section.POST_DATA)
        .namespace(Names.namespace(table))
        .owner(table.properties().owner());
  }

  private static void writeOfDomain(Constraint object, Type domain, DdlContext context) {
    ConstraintProperties properties = object.properties();
    if (!isSeparate(object, context)) {
      return;
    }
    String command = "ALTER DOMAIN " + context.qualified(domain);
    if (context.wants(object, Component.DEFINITION)) {
      context
          .entries()
          .add(
              new EntryDraft(
                      object.dumpId(),
                      object.catalogId(),
                      domain.name() + " " + object.name(),
                      properties.kind() == 'c' ? "CHECK CONSTRAINT" : "CONSTRAINT",
                      Section.POST_DATA)
                  .namespace(Names.namespace(domain))
                  .owner(domain.owner())
                  .definition(command + addition(object, context))
                  .drop(command + " DROP CONSTRAINT " + context.quote(object.name()) + ";\n"));
    }
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(
          new Subject(
              "CONSTRAINT " + context.quote(object.name()) + " ON DOMAIN",
              context.quote(domain.name()),
              Names.namespace(domain),
              domain.owner(),
              object.catalogId(),
              object.dumpId()),
          context);
    }
  }
}
