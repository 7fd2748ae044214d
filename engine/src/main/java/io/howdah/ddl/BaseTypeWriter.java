package io.howdah.ddl;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.BaseTypeDetail;
import io.howdah.model.detail.TypeDefault;
import org.jspecify.annotations.Nullable;

/** Writes base types. Source: {@code dumpBaseType} in {@code pg_dump.c}. */
final class BaseTypeWriter {
  private BaseTypeWriter() {}

  static void write(Type object, DdlContext context) {
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    if (context.wants(object, Component.DEFINITION)) {
      BinaryUpgrade.keepTypeOids(sql, object.oid(), context);
      BaseTypeDetail detail = context.detail(object, BaseTypeDetail.class);
      sql.append("CREATE TYPE ")
          .append(qualified)
          .append(" (\n    INTERNALLENGTH = ")
          .append(detail.lengthBytes().equals("-1") ? "variable" : detail.lengthBytes());
      appendFunctions(sql, detail);
      appendProperties(sql, object, detail, context);
      sql.append("\n);\n");
    }
    // The type and its input and output functions need each other: only CASCADE drops it.
    TypeWriter.addEntries(object, sql, "DROP TYPE " + qualified + " CASCADE;\n", context);
  }

  private static void appendFunctions(StringBuilder sql, BaseTypeDetail detail) {
    sql.append(",\n    INPUT = ").append(detail.input());
    sql.append(",\n    OUTPUT = ").append(detail.output());
    appendFunction(sql, "RECEIVE", detail.receive());
    appendFunction(sql, "SEND", detail.send());
    appendFunction(sql, "TYPMOD_IN", detail.modifierIn());
    appendFunction(sql, "TYPMOD_OUT", detail.modifierOut());
    appendFunction(sql, "ANALYZE", detail.analyze());
  }

  private static void appendFunction(StringBuilder sql, String keyword, String function) {
    if (!function.equals("-")) {
      sql.append(",\n    ").append(keyword).append(" = ").append(function);
    }
  }

  private static void appendProperties(
      StringBuilder sql, Type object, BaseTypeDetail detail, DdlContext context) {
    if (detail.collatable()) {
      sql.append(",\n    COLLATABLE = true");
    }
    if (detail.defaultValue() != null) {
      sql.append(",\n    DEFAULT = ").append(value(detail.defaultValue(), context));
    }
    appendFunction(sql, "SUBSCRIPT", detail.subscript());
    if (object.elementOid() != 0) {
      sql.append(",\n    ELEMENT = ")
          .append(context.catalog().objectDetails().typeName(object.elementOid()));
    }
    if (!detail.category().equals("U")) {
      sql.append(",\n    CATEGORY = ").append(context.literal(detail.category()));
    }
    if (detail.preferred()) {
      sql.append(",\n    PREFERRED = true");
    }
    if (!detail.delimiter().equals(",")) {
      sql.append(",\n    DELIMITER = ").append(context.literal(detail.delimiter()));
    }
    append(sql, "ALIGNMENT", alignment(detail.alignment()));
    append(sql, "STORAGE", storage(detail.storage()));
    if (detail.passedByValue()) {
      sql.append(",\n    PASSEDBYVALUE");
    }
  }

  private static void append(StringBuilder sql, String keyword, @Nullable String value) {
    if (value != null) {
      sql.append(",\n    ").append(keyword).append(" = ").append(value);
    }
  }

  private static @Nullable String alignment(char code) {
    return switch (code) {
      case 'c' -> "char";
      case 's' -> "int2";
      case 'i' -> "int4";
      case 'd' -> "double";
      default -> null;
    };
  }

  private static @Nullable String storage(char code) {
    return switch (code) {
      case 'p' -> "plain";
      case 'e' -> "external";
      case 'x' -> "extended";
      case 'm' -> "main";
      default -> null;
    };
  }

  /** A default as it stands in SQL. */
  static String value(TypeDefault value, DdlContext context) {
    return value.isExpression() ? value.text() : context.literal(value.text());
  }
}
