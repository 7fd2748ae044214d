package io.howdah.ddl;

import io.howdah.catalog.CatalogOids;
import io.howdah.catalog.Comments.Comment;
import io.howdah.model.CatalogId;
import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.CompositeDetail;
import io.howdah.model.detail.CompositeDetail.Attribute;
import java.util.List;

/** Writes composite types. Source: {@code dumpCompositeType} in {@code pg_dump.c}. */
final class CompositeTypeWriter {
  private CompositeTypeWriter() {}

  static void write(Type object, DdlContext context) {
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    if (context.wants(object, Component.DEFINITION)) {
      BinaryUpgrade.keepTypeOids(sql, object.oid(), context);
      BinaryUpgrade.keepRelationOid(sql, object.relationOid(), context);
      sql.append("CREATE TYPE ").append(qualified).append(" AS (");
      StringBuilder dropped = new StringBuilder();
      String separator = "";
      for (Attribute attribute : context.detail(object, CompositeDetail.class).attributes()) {
        if (!attribute.dropped()) {
          sql.append(separator)
              .append("\n\t")
              .append(context.quote(attribute.name()))
              .append(' ')
              .append(attribute.type())
              .append(TypeWriter.collate(attribute.collationOid(), context));
          separator = ",";
        } else if (context.options().binaryUpgrade()) {
          sql.append(separator)
              .append("\n\t")
              .append(context.quote(attribute.name()))
              .append(" INTEGER /* dummy */");
          separator = ",";
          appendDrop(dropped, qualified, attribute, context);
        }
      }
      sql.append("\n);\n").append(dropped);
    }
    TypeWriter.addEntries(object, sql, "DROP TYPE " + qualified + ";\n", context);
    if (context.wants(object, Component.COMMENT)) {
      writeAttributeComments(object, context);
    }
  }

  /** In an upgrade in place, a dropped attribute keeps its place: it is made and dropped again. */
  private static void appendDrop(
      StringBuilder sql, String qualified, Attribute attribute, DdlContext context) {
    sql.append(
            "\n-- For binary upgrade, recreate dropped column.\nUPDATE pg_catalog.pg_attribute\n")
        .append("SET attlen = ")
        .append(attribute.lengthBytes())
        .append(", attalign = '")
        .append(attribute.alignment())
        .append("', attbyval = false\nWHERE attname = ")
        .append(context.literal(attribute.name()))
        .append("\n  AND attrelid = ")
        .append(context.literal(qualified))
        .append("::pg_catalog.regclass;\nALTER TYPE ")
        .append(qualified)
        .append(" DROP ATTRIBUTE ")
        .append(context.quote(attribute.name()))
        .append(";\n");
  }

  /** The catalogs keep comments on attributes with the type's relation. */
  private static void writeAttributeComments(Type object, DdlContext context) {
    if (!CommentWriter.isWanted(false, context)) {
      return;
    }
    List<Comment> comments =
        context.catalog().comments().of(new CatalogId(CatalogOids.RELATION, object.relationOid()));
    if (comments.isEmpty()) {
      return;
    }
    String name = context.quote(object.name());
    Subject subject = Subject.of(object, "TYPE", name, object.owner());
    List<Attribute> attributes = context.detail(object, CompositeDetail.class).attributes();
    for (Comment comment : comments) {
      // Attributes are numbered from 1 without gaps: dropped ones are there too.
      int place = comment.subId() - 1;
      if (place >= 0 && place < attributes.size() && !attributes.get(place).dropped()) {
        String attribute = context.quote(attributes.get(place).name());
        CommentWriter.add(
            subject,
            "COLUMN " + name + "." + attribute,
            "COLUMN " + context.qualified(object) + "." + attribute,
            comment.text(),
            context);
      }
    }
  }
}
