package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.CatalogException;
import io.howdah.model.Component;
import io.howdah.model.Index;
import io.howdah.model.IndexProperties;
import io.howdah.model.Table;
import io.howdah.sql.ArrayText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an index and its comment; of an index that belongs to a constraint the comment only.
 *
 * <p>Source: {@code dumpIndex} in {@code pg_dump.c}.
 */
final class IndexWriter {
  private IndexWriter() {}

  static void write(Index object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    Table table = object.table();
    int constraint = object.properties().constraintDumpId();
    if (constraint == 0 && context.wants(object, Component.DEFINITION)) {
      add(object, table, context);
    }
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(
          new Subject(
              "INDEX",
              context.quote(object.name()),
              Names.namespace(table),
              table.properties().owner(),
              object.catalogId(),
              constraint != 0 ? constraint : object.dumpId()),
          context);
    }
  }

  private static void add(Index object, Table table, DdlContext context) {
    IndexProperties properties = object.properties();
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder(properties.definition().length() + 2);
    if (context.options().binaryUpgrade()) {
      RelationUpgrade.keepRelationOids(sql, object.oid(), context);
    }
    sql.append(properties.definition()).append(";\n");
    appendClustering(sql, object, context);
    appendStatisticsTargets(sql, properties, qualified);
    RequiredExtensions.append(sql, object, "INDEX", qualified, context);
    appendReplicaIdentity(sql, object, context);
    // A partition's index can't be dropped: it goes with its table or with the parent's index.
    String drop = properties.parentIndexOid() == 0 ? "DROP INDEX " + qualified + ";\n" : "";
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(), object.catalogId(), object.name(), "INDEX", Section.POST_DATA)
                .namespace(Names.namespace(table))
                .tablespace(properties.tablespace())
                .owner(table.properties().owner())
                .definition(sql.toString())
                .drop(drop));
  }

  /** Appends that the table was clustered on the index, if it was. */
  static void appendClustering(StringBuilder sql, Index index, DdlContext context) {
    if (index.properties().clustered()) {
      sql.append("\nALTER TABLE ")
          .append(context.qualified(index.table()))
          .append(" CLUSTER ON ")
          .append(context.quote(index.name()))
          .append(";\n");
    }
  }

  /** Appends that the index is the table's replica identity, if it is. */
  static void appendReplicaIdentity(StringBuilder sql, Index index, DdlContext context) {
    if (index.properties().replicaIdentity()) {
      sql.append("\nALTER TABLE ONLY ")
          .append(context.qualified(index.table()))
          .append(" REPLICA IDENTITY USING INDEX ")
          .append(context.quote(index.name()))
          .append(";\n");
    }
  }

  private static void appendStatisticsTargets(
      StringBuilder sql, IndexProperties properties, String qualified) {
    if (properties.statisticsColumns() == null && properties.statisticsValues() == null) {
      return;
    }
    List<String> columns = parse(properties.statisticsColumns(), "columns");
    List<String> values = parse(properties.statisticsValues(), "values");
    if (columns.size() != values.size()) {
      throw new CatalogException("mismatched number of columns and values for index statistics");
    }
    for (int i = 0; i < columns.size(); i++) {
      sql.append("ALTER INDEX ")
          .append(qualified)
          .append(" ALTER COLUMN ")
          .append(columns.get(i))
          .append(" SET STATISTICS ")
          .append(values.get(i))
          .append(";\n");
    }
  }

  private static List<String> parse(@Nullable String array, String what) {
    List<String> elements = array == null ? null : ArrayText.parse(array);
    if (elements == null) {
      throw new CatalogException("could not parse index statistic " + what);
    }
    return elements;
  }
}
