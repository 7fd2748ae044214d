package io.howdah.dump;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.DumpOptions;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.CatalogId;
import io.howdah.archive.Entry;
import io.howdah.catalog.CatalogBuilder;
import io.howdah.ddl.DataSource;
import io.howdah.ddl.DatabaseWriter;
import io.howdah.ddl.DdlContext;
import io.howdah.ddl.DdlOptions;
import io.howdah.ddl.DdlWriter;
import io.howdah.ddl.EntryDraft;
import io.howdah.ddl.EntryList;
import io.howdah.ddl.SettingsWriter;
import io.howdah.dump.EntryPlan.EntrySource;
import io.howdah.model.Component;
import io.howdah.model.Database;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DefaultAcl;
import io.howdah.model.Namespace;
import io.howdah.model.Table;
import io.howdah.model.TableProperties;
import io.howdah.model.WithAcl;
import io.howdah.order.DumpOrder;
import io.howdah.order.EntryDependencies;
import io.howdah.order.LoopWarning;
import io.howdah.order.Repairs;
import io.howdah.script.EntrySelector;
import io.howdah.script.SelectedEntry;
import io.howdah.session.Session;
import io.howdah.sql.Identifiers;
import io.howdah.sql.Quoting;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of objects: sorts them, has each written, selects what belongs into the output, and
 * says what each entry depends on.
 *
 * <p>Source: {@code main} and {@code dumpDumpableObject} in {@code pg_dump.c}.
 */
final class EntryPlanner {
  private final Session session;
  private final DumpOptions options;
  private final RestoreOptions restoreOptions;
  private final ProgressListener listener;

  EntryPlanner(
      Session session,
      DumpOptions options,
      RestoreOptions restoreOptions,
      ProgressListener listener) {
    this.session = session;
    this.options = options;
    this.restoreOptions = restoreOptions;
    this.listener = listener;
  }

  /**
   * Plans the output.
   *
   * @param script whether it is for a script, which says nothing of most dependencies
   */
  EntryPlan plan(CatalogScan.Found found, boolean script) {
    DumpSelection selection = found.selection();
    Repairs repairs = new Repairs();
    List<DatabaseObject> objects =
        DumpOrder.sort(
            found.catalog().index(), found.dependencies(), selection, repairs, this::warn);

    DatabaseObject[] byDumpId = byDumpId(objects);
    for (Map.Entry<Integer, Integer> needed : repairs.neededShells().entrySet()) {
      DatabaseObject shell = byDumpId[needed.getKey()];
      DatabaseObject function = byDumpId[needed.getValue()];
      selection.set(shell, selection.of(function) | Component.DEFINITION.bit());
    }
    for (DatabaseObject object : objects) {
      if (!hasPrivileges(object, found.builder())) {
        selection.set(object, selection.of(object) & ~Component.ACL.bit());
      }
    }

    EntryList list = new EntryList(byDumpId.length - 1);
    DdlContext context =
        new DdlContext(
            ddlOptions(),
            found.catalog(),
            selection,
            repairs,
            found.dependencies(),
            list,
            listener::warning);
    write(objects, selection, found.database(), context);

    return select(list.drafts(), new Dependencies(byDumpId, found, script));
  }

  private void write(
      List<DatabaseObject> objects,
      DumpSelection selection,
      @Nullable Database database,
      DdlContext context) {
    listener.info("saving encoding = " + session.encoding());
    listener.info(
        "saving \"standard_conforming_strings = "
            + (session.hasStandardStrings() ? "on" : "off")
            + "\"");
    listener.info("saving \"search_path = \"");
    SettingsWriter.write(List.of(), context);
    if (database != null) {
      listener.info("saving database definition");
      DatabaseWriter.write(database, context);
    }

    for (DatabaseObject object : objects) {
      if (selection.of(object) != Component.NONE) {
        DdlWriter.write(object, context);
      }
    }
  }

  /**
   * Whether there are privileges to speak of. Where the catalog has none, those from the start
   * count for nothing.
   */
  private static boolean hasPrivileges(DatabaseObject object, CatalogBuilder builder) {
    if (object instanceof DefaultAcl) {
      return true;
    }
    if (!(object instanceof WithAcl it)) {
      return false;
    }
    return it.acl().acl() != null
        || (object instanceof Namespace && object.name().equals("public"))
        || (object instanceof Table && builder.hasColumnAcls(object.oid()));
  }

  /** What an entry's dependencies are taken from. */
  @SuppressWarnings("ArrayRecordComponent") // shared by nobody else, never changed
  private record Dependencies(DatabaseObject[] byDumpId, CatalogScan.Found found, boolean script) {}

  private EntryPlan select(List<EntryDraft> drafts, Dependencies dependencies) {
    List<Entry> entries = new ArrayList<>(drafts.size());
    Map<Integer, EntrySource> sources = new HashMap<>();
    Map<Integer, String> statistics = StatisticsDefinitions.read(session, drafts);
    for (EntryDraft draft : drafts) {
      String late = statistics.get(draft.dumpId());
      entries.add(entry(draft, late == null ? draft.definition() : late));
      DataSource data = draft.data();
      if (data != null) {
        sources.put(draft.dumpId(), new EntrySource(data, null, sizePages(data)));
      }
    }
    List<SelectedEntry> selected = new EntrySelector(restoreOptions, null).select(entries);
    if (dependencies.script()) {
      return new EntryPlan(selected, sources);
    }
    BitSet dumped = new BitSet();
    for (SelectedEntry entry : selected) {
      dumped.set(entry.entry().dumpId(), entry.wanted().any());
    }
    EntryDependencies resolved =
        new EntryDependencies(
            dependencies.byDumpId(), dependencies.found().dependencies(), dumped::get);
    List<SelectedEntry> complete = new ArrayList<>(selected.size());
    for (SelectedEntry entry : selected) {
      if (!entry.wanted().any()) {
        continue;
      }
      Entry known = entry.entry();
      List<Integer> dependsOn = known.dependencies();
      if (dependsOn.isEmpty()) {
        dependsOn = resolved.of(known.dumpId());
      }
      boolean hasData = known.hasData() && entry.wanted().data();
      complete.add(
          new SelectedEntry(
              known.toBuilder().dependencies(dependsOn).hasData(hasData).build(), entry.wanted()));
      if (!hasData) {
        sources.remove(known.dumpId());
      }
    }
    return new EntryPlan(complete, sources);
  }

  private static Entry entry(EntryDraft draft, @Nullable String definition) {
    return Entry.builder(draft.dumpId(), draft.description())
        .catalogId(CatalogId.of(draft.catalogId().tableOid(), draft.catalogId().oid()))
        .tag(draft.tag())
        .section(draft.section())
        .definition(definition)
        .dropStatement(draft.dropStatement())
        .copyStatement(draft.copyStatement())
        .namespace(draft.namespace())
        .tablespace(draft.tablespace())
        .tableAccessMethod(draft.tableAccessMethod())
        .relkind(draft.relationKind())
        .owner(draft.owner())
        .dependencies(draft.dependencies())
        .hasData(draft.data() != null)
        .build();
  }

  private static long sizePages(DataSource source) {
    return switch (source) {
      case DataSource.TableRows rows -> {
        TableProperties table = rows.source().table().properties();
        yield Integer.toUnsignedLong(table.pages()) + Integer.toUnsignedLong(table.toastPages());
      }
      // What they hold is not known: they start early, and next to the largest tables.
      case DataSource.LargeObjectContents _ -> Long.MAX_VALUE;
    };
  }

  private DdlOptions ddlOptions() {
    return new DdlOptions(
        Identifiers.of(options.quoteAllIdentifiers(), session.encoding()),
        Quoting.of(session.hasStandardStrings(), session.encoding()),
        !options.disableDollarQuoting(),
        options.schema(),
        options.data(),
        options.statistics(),
        options.sections().data(),
        options.binaryUpgrade(),
        !options.noOwner(),
        !options.noPrivileges(),
        !options.noComments(),
        !options.noSecurityLabels(),
        !options.noPolicies(),
        !options.noPublications(),
        !options.noSubscriptions(),
        !options.noToastCompression(),
        !options.noTableAccessMethod(),
        !options.noTablespaces(),
        options.includeEverything(),
        !options.schemaPatterns().isEmpty(),
        options.clean(),
        options.createDatabase(),
        session.encoding(),
        options.data() || options.sequenceData(),
        options.inserts(),
        options.loadViaPartitionRoot(),
        null);
  }

  private void warn(LoopWarning warning) {
    listener.report(
        new Diagnostic(
            Severity.WARNING, warning.message(), warning.details(), warning.hints(), null, null));
  }

  private static DatabaseObject[] byDumpId(List<DatabaseObject> objects) {
    int last = 0;
    for (DatabaseObject object : objects) {
      last = Math.max(last, object.dumpId());
    }
    DatabaseObject[] byDumpId = new DatabaseObject[last + 1];
    for (DatabaseObject object : objects) {
      byDumpId[object.dumpId()] = object;
    }
    return byDumpId;
  }
}
