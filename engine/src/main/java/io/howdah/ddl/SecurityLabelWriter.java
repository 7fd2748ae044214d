package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.SecurityLabels.Label;
import io.howdah.model.CatalogId;
import io.howdah.model.Table;
import io.howdah.sql.Literals;
import java.util.List;

/**
 * Writes security labels: all of an object's in one entry behind its own. Callers look at the
 * selection first.
 *
 * <p>Source: {@code dumpSecLabel} and {@code dumpTableSecLabel} in {@code pg_dump.c}.
 */
final class SecurityLabelWriter {
  private SecurityLabelWriter() {}

  /** Writes an object's labels, if it has any. */
  static void write(Subject subject, DdlContext context) {
    if (!isWanted(subject.isData(), context)) {
      return;
    }
    StringBuilder sql = new StringBuilder();
    for (Label label : context.catalog().securityLabels().of(subject.catalogId())) {
      if (label.subId() == 0) {
        StringBuilder target = new StringBuilder();
        subject.append(target, context);
        append(sql, label, target.toString(), context);
      }
    }
    add(subject, sql, context);
  }

  /**
   * Writes the labels of a relation and its columns.
   *
   * @param type the relation's kind, such as {@code "VIEW"}
   * @param columnNames bare names of all columns; the first is column 1
   */
  static void writeTable(Table table, String type, List<String> columnNames, DdlContext context) {
    if (!isWanted(false, context)) {
      return;
    }
    StringBuilder sql = new StringBuilder();
    for (Label label : context.catalog().securityLabels().of(table.catalogId())) {
      String target =
          label.subId() == 0
              ? type + " " + context.qualified(table)
              : "COLUMN "
                  + context.qualified(table)
                  + "."
                  + context.quote(columnNames.get(label.subId() - 1));
      append(sql, label, target, context);
    }
    String name = context.quote(table.name());
    add(Subject.of(table, type, name, table.properties().owner()), sql, context);
  }

  private static boolean isWanted(boolean data, DdlContext context) {
    DdlOptions options = context.options();
    return options.securityLabels()
        && (data ? options.data() || options.binaryUpgrade() : options.schema());
  }

  private static void append(StringBuilder sql, Label label, String target, DdlContext context) {
    sql.append("SECURITY LABEL FOR ")
        .append(context.quote(label.provider()))
        .append(" ON ")
        .append(target)
        .append(" IS ");
    Literals.append(sql, label.label(), context.options().quoting());
    sql.append(";\n");
  }

  private static void add(Subject subject, StringBuilder sql, DdlContext context) {
    if (sql.isEmpty()) {
      return;
    }
    context
        .entries()
        .add(
            new EntryDraft(
                    context.entries().nextDumpId(),
                    CatalogId.NONE,
                    subject.tag(),
                    "SECURITY LABEL",
                    Section.NONE)
                .namespace(subject.namespace())
                .owner(subject.owner())
                .definition(sql.toString())
                .dependsOn(subject.dumpId()));
  }
}
