package io.howdah.dump;

import io.howdah.catalog.CatalogBuilder;
import io.howdah.catalog.CatalogException;
import io.howdah.catalog.RelationDetails.TableReference;
import io.howdah.model.CatalogId;
import io.howdah.model.Component;
import io.howdah.model.DatabaseObject;
import io.howdah.model.Extension;
import io.howdah.model.ForeignKey;
import io.howdah.model.MatviewRefresh;
import io.howdah.model.Namespace;
import io.howdah.model.ObjectHeader;
import io.howdah.model.SequenceValue;
import io.howdah.model.Table;
import io.howdah.model.TableData;
import io.howdah.sql.ArrayText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object for the contents of each relation whose contents are dumped: rows of tables,
 * values of sequences, the refreshing of materialized views. They are sorted among all other
 * objects.
 *
 * <p>Source: {@code makeTableDataInfo}, {@code getTableData}, {@code processExtensionTables},
 * {@code getTableDataFKConstraints} and {@code buildMatViewRefreshDependencies} in {@code
 * pg_dump.c}.
 */
final class TableDataObjects {
  private final CatalogBuilder builder;
  private final DumpSelection selection;
  private final ChosenNames names;
  private final boolean noUnloggedTables;
  private final Map<Long, DatabaseObject> byTable = new LinkedHashMap<>();

  TableDataObjects(
      CatalogBuilder builder,
      DumpSelection selection,
      ChosenNames names,
      boolean noUnloggedTables) {
    this.builder = builder;
    this.selection = selection;
    this.names = names;
    this.noUnloggedTables = noUnloggedTables;
  }

  /** Whether the contents of a table are dumped. */
  boolean has(Table table) {
    return byTable.containsKey(table.oid());
  }

  /**
   * Adds what users may have changed in the tables of extensions: to CREATE EXTENSION that data is
   * configuration, so it goes with the definitions.
   */
  void addExtensionTables() {
    for (DatabaseObject object : List.copyOf(builder.index().objects())) {
      if (object instanceof Extension extension && isChosen(extension)) {
        addConfiguration(extension);
      }
    }
    for (TableReference key : builder.relationDetails().extensionTableKeys()) {
      dependOn(key.tableOid(), key.referencedOid());
    }
  }

  private boolean isChosen(Extension extension) {
    return (names.extensions().isEmpty() || names.extensions().contains(extension.oid()))
        && !names.excludedExtensions().contains(extension.oid());
  }

  private void addConfiguration(Extension extension) {
    List<String> tables = array(extension.configTables(), "extconfig");
    List<String> conditions = array(extension.configConditions(), "extcondition");
    if (tables.size() != conditions.size()) {
      throw new CatalogException(
          "mismatched number of configurations and conditions for extension");
    }
    for (int i = 0; i < tables.size(); i++) {
      Table table = builder.index().table(Long.parseLong(tables.get(i)));
      if (table != null && isConfigurationWanted(extension, table)) {
        String condition = conditions.get(i);
        add(table, condition.isEmpty() ? null : condition);
      }
    }
  }

  private static List<String> array(@Nullable String text, String what) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    List<String> elements = ArrayText.parse(text);
    if (elements == null) {
      throw new CatalogException("could not parse " + what + " array");
    }
    return elements;
  }

  private boolean isConfigurationWanted(Extension extension, Table table) {
    Namespace schema = table.namespace();
    if (names.excludedTables().contains(table.oid())
        || (schema != null && names.excludedSchemas().contains(schema.oid()))) {
      return false;
    }
    return selection.wants(extension, Component.DEFINITION)
        || names.tables().contains(table.oid())
        || (schema != null && selection.wants(schema, Component.DATA));
  }

  /**
   * Adds the contents of every relation whose data is selected.
   *
   * @param sequencesOnly whether only values of sequences are wanted
   */
  void addTables(boolean sequencesOnly) {
    for (DatabaseObject object : List.copyOf(builder.index().objects())) {
      if (object instanceof Table table
          && selection.wants(table, Component.DATA)
          && (!sequencesOnly || table.properties().kind() == 'S')) {
        add(table, null);
      }
    }
  }

  private void add(Table table, @Nullable String condition) {
    if (has(table) || !hasContents(table) || names.excludedTableData().contains(table.oid())) {
      return;
    }
    // No catalog's OID: what pg_depend says of the table is not said of its contents.
    ObjectHeader header =
        new ObjectHeader(
            builder.nextDumpId(), new CatalogId(0, table.oid()), table.name(), table.namespace());
    DatabaseObject contents =
        switch (table.properties().kind()) {
          case 'm' -> builder.add(new MatviewRefresh(header, table, isPopulated(table)));
          case 'S' -> builder.add(new SequenceValue(header, table));
          default -> builder.add(new TableData(header, table, condition));
        };
    byTable.put(table.oid(), contents);
    builder.dependencies().add(contents.dumpId(), table.dumpId());
  }

  private boolean hasContents(Table table) {
    return switch (table.properties().kind()) {
      case 'v', 'p' -> false;
      case 'f' -> names.foreignServers().contains(table.properties().foreignServerOid());
      default -> !(noUnloggedTables && table.properties().persistence() == 'u');
    };
  }

  /** A materialized view that reads an empty one stays empty too. */
  private boolean isPopulated(Table matview) {
    if (!matview.properties().populated()) {
      return false;
    }
    for (long oid : builder.relationDetails().matviewUses(matview)) {
      Table used = builder.index().table(oid);
      if (used != null
          && !used.properties().populated()
          && !names.excludedTableData().contains(oid)
          && selection.wants(used, Component.DATA)) {
        return false;
      }
    }
    return true;
  }

  /** Makes each refresh wait for those of the materialized views that the view reads. */
  void addMatviewDependencies() {
    for (DatabaseObject contents : List.copyOf(byTable.values())) {
      if (contents instanceof MatviewRefresh refresh) {
        for (long used : builder.relationDetails().matviewUses(refresh.view())) {
          dependOn(refresh.view().oid(), used);
        }
      }
    }
  }

  /**
   * Makes rows wait for the rows that they refer to. For dumps without definitions: otherwise
   * foreign keys are made when all rows are there.
   */
  void addForeignKeyDependencies() {
    for (DatabaseObject object : builder.index().objects()) {
      if (object instanceof ForeignKey key) {
        Table table = key.properties().table();
        if (table != null) {
          dependOn(table.oid(), key.properties().referencedTableOid());
        }
      }
    }
  }

  private void dependOn(long tableOid, long otherOid) {
    DatabaseObject contents = byTable.get(tableOid);
    DatabaseObject other = byTable.get(otherOid);
    if (contents != null && other != null) {
      builder.dependencies().add(contents.dumpId(), other.dumpId());
    }
  }
}
