package io.howdah.ddl;

import io.howdah.catalog.AttributeStatistics;
import io.howdah.catalog.AttributeStatistics.Value;
import io.howdah.catalog.CatalogException;
import io.howdah.model.RelationSize;
import io.howdah.model.RelationStatistics;
import io.howdah.sql.Literals;
import io.howdah.sql.Quoting;
import io.howdah.sql.ServerVersion;
import java.util.List;

/**
 * Makes the commands that restore the planner's statistics.
 *
 * <p>Source: {@code dumpRelationStats_dumper} in {@code pg_dump.c}.
 */
public final class StatisticsText {
  private final ServerVersion version;
  private final Quoting quoting;

  /**
   * Prepares to write.
   *
   * @param version the server that the statistics come from
   * @param quoting how literals are quoted
   */
  public StatisticsText(ServerVersion version, Quoting quoting) {
    this.version = version;
    this.quoting = quoting;
  }

  /**
   * The commands for one relation.
   *
   * @param columns the statistics of its columns, by name and then by whether those of children are
   *     in
   * @throws CatalogException when an index has statistics of a column that it hasn't
   */
  public String of(RelationStatistics relation, List<AttributeStatistics> columns) {
    RelationSize size = relation.size();
    StringBuilder sql = new StringBuilder();
    appendStart(sql, "pg_restore_relation_stats", relation);
    sql.append(",\n\t'relpages', '").append(size.pages()).append("'::integer");
    sql.append(",\n\t'reltuples', '").append(size.tuples()).append("'::real");
    sql.append(",\n\t'relallvisible', '").append(size.allVisible()).append("'::integer");
    if (version.atLeast(18)) {
      sql.append(",\n\t'relallfrozen', '").append(size.allFrozen()).append("'::integer");
    }
    sql.append("\n);\n");
    for (AttributeStatistics column : columns) {
      appendColumn(sql, relation, column);
    }
    return sql.toString();
  }

  private void appendStart(StringBuilder sql, String function, RelationStatistics relation) {
    String namespace = Names.namespace(relation);
    sql.append("SELECT * FROM pg_catalog.")
        .append(function)
        .append("(\n\t'version', '")
        .append(version.number())
        .append("'::integer,\n\t'schemaname', ");
    Literals.append(sql, namespace == null ? "" : namespace, quoting);
    sql.append(",\n\t'relname', ");
    Literals.append(sql, relation.name(), quoting);
  }

  private void appendColumn(
      StringBuilder sql, RelationStatistics relation, AttributeStatistics column) {
    appendStart(sql, "pg_restore_attribute_stats", relation);
    if (relation.indexColumns().isEmpty()) {
      sql.append(",\n\t'attname', ");
      Literals.append(sql, column.column(), quoting);
    } else {
      // A restore may name the columns of an index otherwise.
      int number = relation.indexColumns().indexOf(column.column()) + 1;
      if (number == 0) {
        throw new CatalogException("could not find index attname \"" + column.column() + "\"");
      }
      sql.append(",\n\t'attnum', '").append(number).append("'::smallint");
    }
    for (Value value : column.values()) {
      sql.append(",\n\t'").append(value.name()).append("', ");
      Literals.append(sql, value.text(), quoting);
      sql.append("::").append(value.type());
    }
    sql.append("\n);\n");
  }
}
