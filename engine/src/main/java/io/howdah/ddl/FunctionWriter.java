package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.CatalogException;
import io.howdah.model.Function;
import io.howdah.model.Namespace;
import io.howdah.model.detail.FunctionDetail;
import io.howdah.sql.ArrayText;
import io.howdah.sql.ConfigurationSettings;
import io.howdah.sql.Literals;
import java.util.List;

/** Writes functions and procedures. Source: {@code dumpFunc} in {@code pg_dump.c}. */
final class FunctionWriter {
  private FunctionWriter() {}

  static void write(Function object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    FunctionDetail detail = context.detail(object, FunctionDetail.class);
    String identity = Signatures.ofFunction(object, detail.identityArguments(), context);
    Namespace namespace = object.namespace();
    String schema = namespace == null ? "" : context.quote(namespace.name()) + ".";
    String keyword = detail.kind() == FunctionDetail.PROCEDURE ? "PROCEDURE" : "FUNCTION";

    StringBuilder sql = new StringBuilder(256);
    sql.append("CREATE ")
        .append(keyword)
        .append(' ')
        .append(schema)
        .append(Signatures.ofFunction(object, detail.arguments(), context));
    if (detail.kind() != FunctionDetail.PROCEDURE) {
      sql.append(" RETURNS ").append(detail.result());
    }
    sql.append("\n    LANGUAGE ").append(context.quote(detail.language()));
    if (!detail.transforms().isEmpty()) {
      sql.append(" TRANSFORM ").append(detail.transforms());
    }
    appendProperties(sql, object, detail);
    appendEstimates(sql, detail);
    appendParallel(sql, object, detail);
    appendSettings(sql, detail, context);
    sql.append("\n    ");
    appendBody(sql, detail, context);
    sql.append(";\n");
    for (String extension :
        context.catalog().objectDetails().extensionsDependedOn(object.catalogId())) {
      sql.append("\nALTER ")
          .append(keyword)
          .append(' ')
          .append(schema)
          .append(identity)
          .append(" DEPENDS ON EXTENSION ")
          .append(context.quote(extension))
          .append(';');
    }
    BinaryUpgrade.addToExtension(sql, object, keyword, identity, context);
    Section section =
        context.repairs().isPostponed(object.dumpId()) ? Section.POST_DATA : Section.PRE_DATA;
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, Signatures.tag(object, context), keyword, object.owner(), section)
            .definition(sql.toString())
            .drop("DROP " + keyword + " " + schema + identity + ";\n"),
        context);
    Subject subject = Subject.of(object, keyword, identity, object.owner());
    ObjectEntry.commentAndLabels(object, subject, context);
    ObjectEntry.acl(object, subject, object.acl(), context);
  }

  private static void appendProperties(StringBuilder sql, Function object, FunctionDetail detail) {
    if (detail.kind() == FunctionDetail.WINDOW) {
      sql.append(" WINDOW");
    }
    sql.append(
        switch (detail.volatility()) {
          case 'v' -> "";
          case 'i' -> " IMMUTABLE";
          case 's' -> " STABLE";
          default -> throw unrecognized("provolatile", object);
        });
    if (detail.strict()) {
      sql.append(" STRICT");
    }
    if (detail.securityDefiner()) {
      sql.append(" SECURITY DEFINER");
    }
    if (detail.leakproof()) {
      sql.append(" LEAKPROOF");
    }
  }

  /** Cost and rows are only written where they aren't the server's default. */
  private static void appendEstimates(StringBuilder sql, FunctionDetail detail) {
    boolean compiled = detail.language().equals("internal") || detail.language().equals("c");
    if (!detail.cost().equals("0") && !detail.cost().equals(compiled ? "1" : "100")) {
      sql.append(" COST ").append(detail.cost());
    }
    if (detail.returnsSet() && !detail.rows().equals("0") && !detail.rows().equals("1000")) {
      sql.append(" ROWS ").append(detail.rows());
    }
    if (!detail.support().equals("-")) {
      sql.append(" SUPPORT ").append(detail.support());
    }
  }

  private static void appendParallel(StringBuilder sql, Function object, FunctionDetail detail) {
    sql.append(
        switch (detail.parallel()) {
          case 'u' -> "";
          case 's' -> " PARALLEL SAFE";
          case 'r' -> " PARALLEL RESTRICTED";
          default -> throw unrecognized("proparallel", object);
        });
  }

  private static CatalogException unrecognized(String column, Function object) {
    return new CatalogException(
        "unrecognized " + column + " value for function \"" + object.name() + "\"");
  }

  private static void appendSettings(StringBuilder sql, FunctionDetail detail, DdlContext context) {
    String settings = detail.settings();
    if (settings == null) {
      return;
    }
    List<String> items = ArrayText.parse(settings);
    if (items == null) {
      throw new CatalogException("could not parse proconfig array");
    }
    for (String item : items) {
      int equals = item.indexOf('=');
      if (equals >= 0) {
        String name = item.substring(0, equals);
        sql.append("\n    SET ")
            .append(context.quote(name))
            .append(" TO ")
            .append(
                ConfigurationSettings.value(
                    name, item.substring(equals + 1), context.options().quoting()));
      }
    }
  }

  private static void appendBody(StringBuilder sql, FunctionDetail detail, DdlContext context) {
    boolean dollars = context.options().dollarQuoting();
    String source = detail.source();
    if (detail.sqlBody() != null) {
      sql.append(detail.sqlBody());
    } else if (!detail.library().isEmpty()) {
      sql.append("AS ").append(context.literal(detail.library()));
      if (!source.isEmpty()) {
        boolean plain = source.indexOf('\'') < 0 && source.indexOf('\\') < 0;
        sql.append(", ")
            .append(dollars && !plain ? Literals.dollarQuote(source, "") : context.literal(source));
      }
    } else {
      sql.append("AS ")
          .append(dollars ? Literals.dollarQuote(source, "") : context.literal(source));
    }
  }
}
