package io.howdah.catalog;

import io.howdah.model.Column;
import io.howdah.model.ColumnAcl;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Constraint;
import io.howdah.model.DatabaseObject;
import io.howdah.model.ExtendedStatistics;
import io.howdah.model.ForeignTableProperties;
import io.howdah.model.Index;
import io.howdah.model.IndexAttach;
import io.howdah.model.RelationSize;
import io.howdah.model.Rule;
import io.howdah.model.SequenceParameters;
import io.howdah.model.SequencePosition;
import io.howdah.model.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the writers need of relations and their parts, by OID: columns, parents, partition bounds,
 * definitions. What was not read is empty or, for definitions without which nothing can be written,
 * an error. Filled by the readers of this package only.
 */
public final class RelationDetails {
  private final OidMap<List<Column>> columns = new OidMap<>();
  private final OidMap<@Nullable ColumnDefault[]> defaults = new OidMap<>();
  private final Grouped<Constraint> checks = new Grouped<>();
  private final Grouped<Table> parents = new Grouped<>();
  private final Grouped<Index> indexes = new Grouped<>();
  private final Grouped<IndexAttach> attachedIndexes = new Grouped<>();
  private final Grouped<ColumnAcl> columnAcls = new Grouped<>();
  private final Map<Long, String> tableDefinitions = new HashMap<>();
  private final Map<Long, String> ruleDefinitions = new HashMap<>();
  private final Map<Long, String> statisticsDefinitions = new HashMap<>();
  private final Map<Long, String> partitionBounds = new HashMap<>();
  private final Map<Long, ForeignTableProperties> foreignTables = new HashMap<>();
  private final Map<Long, SequenceParameters> sequences = new HashMap<>();
  private final Map<Long, RelationSize> sizes = new HashMap<>();
  private final Map<Long, List<String>> expressionIndexColumns = new HashMap<>();
  private final Map<Long, UpgradeFiles> upgradeFiles = new HashMap<>();
  private final Set<Long> unsafePartitioning = new HashSet<>();
  private final Map<Long, SequencePosition> sequencePositions = new HashMap<>();
  private final Grouped<Long> matviewUses = new Grouped<>();
  private final List<TableReference> extensionTableKeys = new ArrayList<>();

  /** The columns, dropped ones included: column 1 is the first. */
  public List<Column> columns(Table table) {
    List<Column> list = columns.get(table.oid());
    return list == null ? List.of() : list;
  }

  void columns(long tableOid, List<Column> list) {
    columns.put(tableOid, list);
  }

  /** The default or generation expression of a column, counting from 1, or null. */
  public @Nullable ColumnDefault columnDefault(Table table, int columnNumber) {
    ColumnDefault[] list = defaults.get(table.oid());
    return list == null ? null : list[columnNumber - 1];
  }

  void columnDefault(ColumnDefault columnDefault, int columnCount) {
    long tableOid = columnDefault.table().oid();
    ColumnDefault[] list = defaults.get(tableOid);
    if (list == null) {
      list = new ColumnDefault[columnCount];
      defaults.put(tableOid, list);
    }
    list[columnDefault.columnNumber() - 1] = columnDefault;
  }

  /** The check constraints, in the order of their names; inherited and separate ones included. */
  public List<Constraint> checks(Table table) {
    return checks.of(table.oid());
  }

  void check(Table table, Constraint constraint) {
    checks.add(table.oid(), constraint);
  }

  /** The direct parents, in the order of inheriting; for a partition, the partitioned table. */
  public List<Table> parents(Table table) {
    return parents.of(table.oid());
  }

  void parent(Table child, Table parent) {
    parents.add(child.oid(), parent);
  }

  /** The indexes that were read of a table, in the order of their names. */
  public List<Index> indexes(Table table) {
    return indexes.of(table.oid());
  }

  void index(Index index) {
    indexes.add(index.table().oid(), index);
  }

  List<IndexAttach> attachedIndexes(Index parent) {
    return attachedIndexes.of(parent.dumpId());
  }

  void attachedIndex(IndexAttach attach) {
    attachedIndexes.add(attach.parent().dumpId(), attach);
  }

  /** Privileges of columns, in the order of the columns. */
  public List<ColumnAcl> columnAcls(Table table) {
    return columnAcls.of(table.oid());
  }

  void columnAcl(long tableOid, ColumnAcl acl) {
    columnAcls.add(tableOid, acl);
  }

  /**
   * The query of a view or materialized view, without its semicolon.
   *
   * @throws CatalogException when it is empty or was not read
   */
  public String viewQuery(Table view) {
    String query = tableDefinitions.get(view.oid());
    if (query == null) {
      throw new CatalogException(
          "query to obtain definition of view \"" + view.name() + "\" returned no data");
    }
    if (query.isEmpty()) {
      throw new CatalogException(
          "definition of view \"" + view.name() + "\" appears to be empty (length zero)");
    }
    return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
  }

  /** What stands behind PARTITION BY. */
  public String partitionKey(Table table) {
    return required(tableDefinitions.get(table.oid()), "partition key", table);
  }

  /** The command that makes a rule which is no view's query. */
  public String definition(Rule rule) {
    String definition = ruleDefinitions.get(rule.oid());
    if (definition == null) {
      throw new CatalogException(
          "query to get rule \""
              + rule.name()
              + "\" for table \""
              + rule.table().name()
              + "\" failed: wrong number of rows returned");
    }
    return definition;
  }

  /** The command that makes an extended statistics object, without its semicolon. */
  public String definition(ExtendedStatistics statistics) {
    return required(statisticsDefinitions.get(statistics.oid()), "definition", statistics);
  }

  /** Keeps a view's query or a partition key. */
  void tableDefinition(long tableOid, String definition) {
    tableDefinitions.put(tableOid, definition);
  }

  void ruleDefinition(long ruleOid, String definition) {
    ruleDefinitions.put(ruleOid, definition);
  }

  void statisticsDefinition(long statisticsOid, String definition) {
    statisticsDefinitions.put(statisticsOid, definition);
  }

  /** What stands behind ATTACH PARTITION and the partition's name. */
  public String partitionBound(Table partition) {
    return required(partitionBounds.get(partition.oid()), "partition bound", partition);
  }

  void partitionBound(long tableOid, String bound) {
    partitionBounds.put(tableOid, bound);
  }

  /** The server and options of a foreign table. */
  public ForeignTableProperties foreignTable(Table table) {
    return required(foreignTables.get(table.oid()), "foreign server", table);
  }

  void foreignTable(long tableOid, ForeignTableProperties properties) {
    foreignTables.put(tableOid, properties);
  }

  /** The parameters of a sequence. */
  public SequenceParameters sequence(Table sequence) {
    return required(sequences.get(sequence.oid()), "parameters", sequence);
  }

  void sequence(long tableOid, SequenceParameters parameters) {
    sequences.put(tableOid, parameters);
  }

  /** What the planner knows of a relation's size, or null when it was not read. */
  @Nullable RelationSize size(long relationOid) {
    return sizes.get(relationOid);
  }

  void size(long relationOid, RelationSize size) {
    sizes.put(relationOid, size);
  }

  /** The columns of an index with an expression, in order; empty for other indexes. */
  List<String> expressionIndexColumns(Index index) {
    return expressionIndexColumns.getOrDefault(index.oid(), List.of());
  }

  void expressionIndexColumns(long indexOid, List<String> names) {
    expressionIndexColumns.put(indexOid, names);
  }

  /** OIDs and file numbers that a binary upgrade keeps. */
  public UpgradeFiles upgradeFiles(long relationOid) {
    UpgradeFiles files = upgradeFiles.get(relationOid);
    if (files == null) {
      throw new CatalogException("no pg_class entry for relation with OID " + relationOid);
    }
    return files;
  }

  void upgradeFiles(long relationOid, UpgradeFiles files) {
    upgradeFiles.put(relationOid, files);
  }

  /**
   * Whether rows of a partitioned table's partitions may belong elsewhere after a restore: the hash
   * of an enum value depends on its OID.
   */
  public boolean hasUnsafePartitioning(Table table) {
    return unsafePartitioning.contains(table.oid());
  }

  void unsafePartitioning(long tableOid) {
    unsafePartitioning.add(tableOid);
  }

  /**
   * Where a sequence stands.
   *
   * @throws CatalogException when the role may not look
   */
  public SequencePosition sequencePosition(Table sequence) {
    SequencePosition position = sequencePositions.get(sequence.oid());
    if (position == null) {
      throw new CatalogException(
          "failed to get data for sequence \""
              + sequence.name()
              + "\"; user may lack SELECT privilege on the sequence or the sequence may have been"
              + " concurrently dropped");
    }
    return position;
  }

  void sequencePosition(long sequenceOid, SequencePosition position) {
    sequencePositions.put(sequenceOid, position);
  }

  /** OIDs of the materialized views that one reads, directly or through views. */
  public List<Long> matviewUses(Table matview) {
    return matviewUses.of(matview.oid());
  }

  void matviewUse(long matviewOid, long usedOid) {
    matviewUses.add(matviewOid, usedOid);
  }

  /** Foreign keys to tables that belong to extensions. */
  public List<TableReference> extensionTableKeys() {
    return Collections.unmodifiableList(extensionTableKeys);
  }

  void extensionTableKey(long tableOid, long referencedOid) {
    extensionTableKeys.add(new TableReference(tableOid, referencedOid));
  }

  /**
   * One table's reference to another.
   *
   * @param tableOid the referencing table
   * @param referencedOid the referenced one
   */
  public record TableReference(long tableOid, long referencedOid) {}

  private static <T> T required(@Nullable T value, String what, DatabaseObject object) {
    if (value == null) {
      throw new CatalogException(
          "query to obtain " + what + " of \"" + object.name() + "\" returned no data");
    }
    return value;
  }
}
