package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.model.Aggregate;
import io.howdah.model.Namespace;
import io.howdah.model.detail.AggregateDetail;
import io.howdah.model.detail.AggregateDetail.State;

/** Writes aggregate functions. Source: {@code dumpAgg} in {@code pg_dump.c}. */
final class AggregateWriter {
  private static final char READ_ONLY = 'r';
  private static final char READ_WRITE = 'w';

  private AggregateWriter() {}

  static void write(Aggregate object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    AggregateDetail detail = context.detail(object, AggregateDetail.class);
    String identity = signature(object, detail.identityArguments(), context);
    Namespace namespace = object.namespace();
    String schema = namespace == null ? "" : context.quote(namespace.name()) + ".";
    StringBuilder sql = new StringBuilder(256);
    sql.append("CREATE AGGREGATE ")
        .append(schema)
        .append(signature(object, detail.arguments(), context))
        .append(" (\n");
    appendDefinition(sql, object, detail, context);
    sql.append("\n);\n");
    BinaryUpgrade.addToExtension(sql, object, "AGGREGATE", identity, context);
    String tag =
        object.argumentTypes().isEmpty() ? object.name() + "(*)" : Signatures.tag(object, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, tag, "AGGREGATE", object.owner())
            .definition(sql.toString())
            .drop("DROP AGGREGATE " + schema + identity + ";\n"),
        context);
    ObjectEntry.commentAndLabels(
        object, Subject.of(object, "AGGREGATE", identity, object.owner()), context);
    // GRANT knows no aggregates, and wants them written as functions are.
    ObjectEntry.acl(
        object,
        Subject.of(object, "FUNCTION", Signatures.withTypes(object, context), object.owner()),
        object.acl(),
        context);
  }

  private static String signature(Aggregate object, String arguments, DdlContext context) {
    return context.quote(object.name())
        + (object.argumentTypes().isEmpty() ? "(*)" : "(" + arguments + ")");
  }

  private static void appendDefinition(
      StringBuilder sql, Aggregate object, AggregateDetail detail, DdlContext context) {
    State state = detail.state();
    sql.append("    SFUNC = ")
        .append(state.transition())
        .append(",\n    STYPE = ")
        .append(state.type());
    appendSpaceAndInitial(sql, "", state, context);
    appendFinal(sql, "", object, detail, state);
    appendFunction(sql, "COMBINEFUNC", detail.combine());
    appendFunction(sql, "SERIALFUNC", detail.serialize());
    appendFunction(sql, "DESERIALFUNC", detail.deserialize());
    State moving = detail.movingState();
    if (!moving.transition().equals("-")) {
      sql.append(",\n    MSFUNC = ")
          .append(moving.transition())
          .append(",\n    MINVFUNC = ")
          .append(detail.inverse())
          .append(",\n    MSTYPE = ")
          .append(moving.type());
    }
    appendSpaceAndInitial(sql, "M", moving, context);
    appendFinal(sql, "M", object, detail, moving);
    String sortOperator = OperatorWriter.reference(detail.sortOperator(), context);
    if (!sortOperator.isEmpty()) {
      sql.append(",\n    SORTOP = ").append(sortOperator);
    }
    if (detail.kind() == AggregateDetail.HYPOTHETICAL) {
      sql.append(",\n    HYPOTHETICAL");
    }
    sql.append(
        switch (detail.parallel()) {
          case 'u' -> "";
          case 's' -> ",\n    PARALLEL = safe";
          case 'r' -> ",\n    PARALLEL = restricted";
          default ->
              throw new CatalogException(
                  "unrecognized proparallel value for function \"" + object.name() + "\"");
        });
  }

  private static void appendSpaceAndInitial(
      StringBuilder sql, String prefix, State state, DdlContext context) {
    if (!state.spaceBytes().equals("0")) {
      sql.append(",\n    ").append(prefix).append("SSPACE = ").append(state.spaceBytes());
    }
    if (state.initial() != null) {
      sql.append(",\n    ")
          .append(prefix)
          .append("INITCOND = ")
          .append(context.literal(state.initial()));
    }
  }

  private static void appendFinal(
      StringBuilder sql, String prefix, Aggregate object, AggregateDetail detail, State state) {
    if (state.last().equals("-")) {
      return;
    }
    String keyword = prefix + "FINALFUNC";
    appendFunction(sql, keyword, state.last());
    if (state.lastExtra()) {
      sql.append(",\n    ").append(keyword).append("_EXTRA");
    }
    char usual = detail.kind() == AggregateDetail.NORMAL ? READ_ONLY : READ_WRITE;
    if (state.lastModify() != usual) {
      sql.append(",\n    ")
          .append(keyword)
          .append("_MODIFY = ")
          .append(
              switch (state.lastModify()) {
                case READ_ONLY -> "READ_ONLY";
                case 's' -> "SHAREABLE";
                case READ_WRITE -> "READ_WRITE";
                default ->
                    throw new CatalogException(
                        "unrecognized "
                            + (prefix.isEmpty() ? "aggfinalmodify" : "aggmfinalmodify")
                            + " value for aggregate \""
                            + object.name()
                            + "\"");
              });
    }
  }

  private static void appendFunction(StringBuilder sql, String keyword, String function) {
    if (!function.equals("-")) {
      sql.append(",\n    ").append(keyword).append(" = ").append(function);
    }
  }
}
