package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.CatalogException;
import io.howdah.model.CatalogId;
import io.howdah.model.Column;
import io.howdah.model.Component;
import io.howdah.model.SequenceParameters;
import io.howdah.model.Table;
import java.util.List;

/**
 * Writes a sequence: one of its own, or that of an identity column, which is a part of the table.
 *
 * <p>Source: {@code dumpSequence} in {@code pg_dump.c}.
 */
final class SequenceWriter {
  private SequenceWriter() {}

  static void write(Table sequence, DdlContext context) {
    String qualified = context.qualified(sequence);
    boolean identity = sequence.properties().identitySequence();
    StringBuilder sql = new StringBuilder();
    if (context.options().binaryUpgrade()) {
      RelationUpgrade.keepRelationOids(sql, sequence.oid(), context);
    }
    SequenceParameters parameters = context.catalog().relationDetails().sequence(sequence);
    if (identity) {
      appendIdentity(sql, sequence, qualified, context);
    } else {
      sql.append("CREATE ")
          .append(sequence.properties().persistence() == 'u' ? "UNLOGGED " : "")
          .append("SEQUENCE ")
          .append(qualified)
          .append('\n');
      if (!parameters.typeName().equals("bigint")) {
        sql.append("    AS ").append(parameters.typeName()).append('\n');
      }
    }
    appendParameters(sql, parameters);
    sql.append(identity ? "\n);\n" : ";\n");
    String name = context.quote(sequence.name());
    if (context.options().binaryUpgrade()) {
      BinaryUpgrade.addToExtension(sql, sequence, "SEQUENCE", name, context);
    }
    context
        .entries()
        .add(
            entry(sequence.dumpId(), sequence.catalogId(), sequence, "SEQUENCE")
                .definition(sql.toString())
                .drop(identity ? "" : "DROP SEQUENCE " + qualified + ";\n"));
    if (sequence.properties().owningTableOid() != 0 && !identity) {
      writeOwner(sequence, qualified, context);
    }
    Subject subject = Subject.of(sequence, "SEQUENCE", name, sequence.properties().owner());
    if (context.wants(sequence, Component.COMMENT)) {
      CommentWriter.write(subject, context);
    }
    if (context.wants(sequence, Component.SECURITY_LABEL)) {
      SecurityLabelWriter.write(subject, context);
    }
  }

  private static EntryDraft entry(
      int dumpId, CatalogId catalogId, Table sequence, String description) {
    return new EntryDraft(dumpId, catalogId, sequence.name(), description, Section.PRE_DATA)
        .namespace(Names.namespace(sequence))
        .owner(sequence.properties().owner());
  }

  private static void appendIdentity(
      StringBuilder sql, Table sequence, String qualified, DdlContext context) {
    Table table = owningTable(sequence, context);
    Column column = owningColumn(sequence, table, context);
    sql.append("ALTER TABLE ")
        .append(context.qualified(table))
        .append(" ALTER COLUMN ")
        .append(context.quote(column.name()))
        .append(" ADD GENERATED ")
        .append(
            switch (column.identity()) {
              case 'a' -> "ALWAYS";
              case 'd' -> "BY DEFAULT";
              default -> "";
            })
        .append(" AS IDENTITY (\n    SEQUENCE NAME ")
        .append(qualified)
        .append('\n');
    char persistence = sequence.properties().persistence();
    if (persistence != table.properties().persistence()) {
      sql.append(persistence == 'u' ? "    UNLOGGED\n" : "    LOGGED\n");
    }
  }

  private static void appendParameters(StringBuilder sql, SequenceParameters parameters) {
    sql.append("    START WITH ").append(parameters.start());
    sql.append("\n    INCREMENT BY ").append(parameters.increment());
    if (parameters.minimum() != parameters.defaultMinimum()) {
      sql.append("\n    MINVALUE ").append(parameters.minimum());
    } else {
      sql.append("\n    NO MINVALUE");
    }
    if (parameters.maximum() != parameters.defaultMaximum()) {
      sql.append("\n    MAXVALUE ").append(parameters.maximum());
    } else {
      sql.append("\n    NO MAXVALUE");
    }
    sql.append("\n    CACHE ").append(parameters.cache());
    if (parameters.cycle()) {
      sql.append("\n    CYCLE");
    }
  }

  /**
   * Writes the ownership as an entry of its own right behind the sequence: the sequence must have
   * got the table's owner first. The table is there by then, for the sequence depends on it.
   */
  private static void writeOwner(Table sequence, String qualified, DdlContext context) {
    Table table = owningTable(sequence, context);
    if (!context.wants(table, Component.DEFINITION)) {
      return;
    }
    String sql =
        "ALTER SEQUENCE "
            + qualified
            + " OWNED BY "
            + context.qualified(table)
            + "."
            + context.quote(owningColumn(sequence, table, context).name())
            + ";\n";
    context
        .entries()
        .add(
            entry(context.entries().nextDumpId(), CatalogId.NONE, sequence, "SEQUENCE OWNED BY")
                .definition(sql)
                .dependsOn(sequence.dumpId()));
  }

  private static Table owningTable(Table sequence, DdlContext context) {
    long oid = sequence.properties().owningTableOid();
    Table table = context.catalog().index().table(oid);
    if (table == null) {
      throw new CatalogException(
          "failed sanity check, parent table with OID "
              + oid
              + " of sequence with OID "
              + sequence.oid()
              + " not found");
    }
    return table;
  }

  private static Column owningColumn(Table sequence, Table table, DdlContext context) {
    List<Column> columns = context.catalog().relationDetails().columns(table);
    int number = sequence.properties().owningColumn();
    if (number < 1 || number > columns.size()) {
      throw new CatalogException(
          "invalid column number " + number + " for table \"" + table.name() + "\"");
    }
    return columns.get(number - 1);
  }
}
