package io.howdah.ddl;

import io.howdah.model.Component;
import io.howdah.model.Constraint;
import io.howdah.model.Type;
import io.howdah.model.detail.DomainDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes domains, with the constraints that no loop and no NOT VALID makes follow later.
 *
 * <p>Source: {@code dumpDomain} in {@code pg_dump.c}.
 */
final class DomainWriter {
  private DomainWriter() {}

  static void write(Type object, DdlContext context) {
    String qualified = context.qualified(object);
    List<Constraint> constraints = context.catalog().objectDetails().constraints(object);
    StringBuilder sql = new StringBuilder();
    if (context.wants(object, Component.DEFINITION)) {
      BinaryUpgrade.keepTypeOids(sql, object.oid(), context);
      DomainDetail detail = context.detail(object, DomainDetail.class);
      sql.append("CREATE DOMAIN ")
          .append(qualified)
          .append(" AS ")
          .append(detail.baseType())
          .append(TypeWriter.collate(detail.collationOid(), context));
      if (detail.notNull()) {
        appendNotNull(sql, object, notNull(constraints), context);
      }
      if (detail.defaultValue() != null) {
        sql.append(" DEFAULT ").append(BaseTypeWriter.value(detail.defaultValue(), context));
      }
      for (Constraint check : constraints) {
        if (isCheck(check) && !isSeparate(check, context)) {
          appendConstraint(sql.append("\n\t"), check, context);
        }
      }
      sql.append(";\n");
    }
    TypeWriter.addEntries(object, "DOMAIN", sql, "DROP DOMAIN " + qualified + ";\n", context);
    for (Constraint check : constraints) {
      if (isCheck(check)) {
        writeComment(object, check, context);
      }
    }
    Constraint notNull = notNull(constraints);
    if (notNull != null) {
      writeComment(object, notNull, context);
    }
  }

  /** Before 17 such constraints have no names; from then on the usual name goes without saying. */
  private static void appendNotNull(
      StringBuilder sql, Type object, @Nullable Constraint notNull, DdlContext context) {
    if (notNull == null) {
      sql.append(" NOT NULL");
    } else if (!isSeparate(notNull, context)) {
      if (notNull.name().equals(object.name() + "_not_null")) {
        sql.append(" NOT NULL");
      } else {
        appendConstraint(sql.append(' '), notNull, context);
      }
    }
  }

  private static void appendConstraint(
      StringBuilder sql, Constraint constraint, DdlContext context) {
    sql.append("CONSTRAINT ")
        .append(context.quote(constraint.name()))
        .append(' ')
        .append(constraint.properties().definition());
  }

  private static void writeComment(Type object, Constraint constraint, DdlContext context) {
    if (isSeparate(constraint, context) || !context.wants(constraint, Component.COMMENT)) {
      return;
    }
    Subject subject =
        Subject.of(
            object,
            "CONSTRAINT " + context.quote(constraint.name()) + " ON DOMAIN",
            context.quote(object.name()),
            object.owner());
    CommentWriter.write(
        new Subject(
            subject.type(),
            subject.name(),
            subject.namespace(),
            subject.owner(),
            constraint.catalogId(),
            subject.dumpId()),
        context);
  }

  /** The last one by name: PostgreSQL 17 lets a domain have several, which mean the same. */
  private static @Nullable Constraint notNull(List<Constraint> constraints) {
    Constraint last = null;
    for (Constraint constraint : constraints) {
      if (!isCheck(constraint)) {
        last = constraint;
      }
    }
    return last;
  }

  private static boolean isCheck(Constraint constraint) {
    return constraint.properties().kind() == 'c';
  }

  private static boolean isSeparate(Constraint constraint, DdlContext context) {
    return constraint.properties().separate() || context.repairs().isSeparate(constraint.dumpId());
  }
}
