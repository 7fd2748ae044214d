package io.howdah.ddl;

import io.howdah.model.Namespace;
import io.howdah.model.Operator;
import io.howdah.model.detail.OperatorDetail;
import io.howdah.model.detail.OperatorReference;
import org.jspecify.annotations.Nullable;

/** Writes operators. Source: {@code dumpOpr} in {@code pg_dump.c}. */
final class OperatorWriter {
  private OperatorWriter() {}

  static void write(Operator object, DdlContext context) {
    // Without a function, the operator is only mentioned as another one's commutator or negator.
    if (!context.options().schema() || object.functionOid() == 0) {
      return;
    }
    OperatorDetail detail = context.detail(object, OperatorDetail.class);
    if (detail.kind() == 'r') {
      context
          .warnings()
          .accept(
              "postfix operators are not supported anymore (operator \""
                  + detail.function()
                  + "\")");
    }
    boolean hasLeft = detail.kind() == 'r' || detail.kind() == 'b';
    boolean hasRight = detail.kind() == 'l' || detail.kind() == 'b';
    String identity =
        object.name()
            + " ("
            + (hasLeft ? detail.left() : "NONE")
            + ", "
            + (hasRight ? detail.right() : "NONE")
            + ")";
    Namespace namespace = object.namespace();
    String schema = namespace == null ? "" : context.quote(namespace.name()) + ".";

    StringBuilder sql = new StringBuilder();
    sql.append("CREATE OPERATOR ").append(schema).append(object.name()).append(" (\n");
    if (!detail.function().equals("-")) {
      sql.append("    FUNCTION = ").append(withoutArguments(detail.function()));
    }
    if (hasLeft) {
      sql.append(",\n    LEFTARG = ").append(detail.left());
    }
    if (hasRight) {
      sql.append(",\n    RIGHTARG = ").append(detail.right());
    }
    appendOperator(sql, "COMMUTATOR", detail.commutator(), context);
    appendOperator(sql, "NEGATOR", detail.negator(), context);
    sql.append(detail.merges() ? ",\n    MERGES" : "");
    sql.append(detail.hashes() ? ",\n    HASHES" : "");
    appendFunction(sql, "RESTRICT", detail.restrict());
    appendFunction(sql, "JOIN", detail.join());
    sql.append("\n);\n");
    BinaryUpgrade.addToExtension(sql, object, "OPERATOR", identity, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "OPERATOR", object.owner())
            .definition(sql.toString())
            .drop("DROP OPERATOR " + schema + identity + ";\n"),
        context);
    ObjectEntry.comment(object, Subject.of(object, "OPERATOR", identity, object.owner()), context);
  }

  private static void appendOperator(
      StringBuilder sql, String keyword, @Nullable OperatorReference other, DdlContext context) {
    String operator = reference(other, context);
    if (!operator.isEmpty()) {
      sql.append(",\n    ").append(keyword).append(" = ").append(operator);
    }
  }

  private static void appendFunction(StringBuilder sql, String keyword, String function) {
    if (!function.equals("-")) {
      sql.append(",\n    ").append(keyword).append(" = ").append(withoutArguments(function));
    }
  }

  /**
   * {@code OPERATOR(schema.name)}, empty for none. Always qualified: an operator and its negator
   * may stand in different schemas.
   */
  static String reference(@Nullable OperatorReference operator, DdlContext context) {
    if (operator == null) {
      return "";
    }
    String schema = operator.schema();
    if (schema == null) {
      context.warnings().accept("could not find operator with OID " + operator.oid());
      return "";
    }
    return "OPERATOR(" + context.quote(schema) + "." + operator.name() + ")";
  }

  /** A function as the server writes it by its type for functions, up to its arguments. */
  private static String withoutArguments(String procedure) {
    boolean quoted = false;
    for (int i = 0; i < procedure.length(); i++) {
      char c = procedure.charAt(i);
      if (c == '(' && !quoted) {
        return procedure.substring(0, i);
      }
      if (c == '"') {
        quoted = !quoted;
      }
    }
    return procedure;
  }
}
