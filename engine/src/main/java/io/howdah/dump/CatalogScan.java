package io.howdah.dump;

import io.howdah.DumpOptions;
import io.howdah.ProgressListener;
import io.howdah.catalog.BuiltIn;
import io.howdah.catalog.Catalog;
import io.howdah.catalog.CatalogBuilder;
import io.howdah.catalog.ColumnAclFlagReader;
import io.howdah.catalog.CommentReader;
import io.howdah.catalog.DatabaseReader;
import io.howdah.catalog.DependencyReader;
import io.howdah.catalog.ExtensionRequirementReader;
import io.howdah.catalog.ExtensionTableKeyReader;
import io.howdah.catalog.InitialPrivilegesReader;
import io.howdah.catalog.LargeObjectReader;
import io.howdah.catalog.MatviewUseReader;
import io.howdah.catalog.ReadContext;
import io.howdah.catalog.ReadOptions;
import io.howdah.catalog.Readers;
import io.howdah.catalog.ReadingStep;
import io.howdah.catalog.RelationStatisticsMaker;
import io.howdah.catalog.RoleReader;
import io.howdah.catalog.SecurityLabelReader;
import io.howdah.catalog.SequencePositionReader;
import io.howdah.model.Component;
import io.howdah.model.Database;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.MatviewRefresh;
import io.howdah.model.SectionBoundary;
import io.howdah.model.Table;
import io.howdah.session.Session;
import io.howdah.session.TableLocks;
import io.howdah.sql.Characters;
import io.howdah.sql.Identifiers;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogs: first every object that stands for itself, then, with the chosen tables
 * locked, the parts and definitions of what is dumped. All queries of a stage travel in one round
 * trip, and their number does not depend on that of the objects.
 *
 * <p>Source: {@code getSchemaData} in {@code common.c}, {@code main} in {@code pg_dump.c}.
 */
final class CatalogScan {
  private static final int REQUIRING_LOCK =
      Component.DEFINITION.bit()
          | Component.DATA.bit()
          | Component.STATISTICS.bit()
          | Component.POLICY.bit();

  /** From how many tables with indexes on their definitions are read by a second session. */
  private static final int MANY_INDEXED = 1000;

  /** How long a second session is waited for: it may be in a pooler's queue. */
  private static final long HELPER_TIMEOUT_MILLIS = 1000;

  private final OpenSessions sessions;
  private final Session session;
  private final DumpOptions options;
  private final ProgressListener listener;
  private final ChosenNames names;
  private final DumpSelection selection;
  private final CatalogBuilder builder;
  private final ReadOptions readOptions;
  private final TableDataObjects data;

  /**
   * What a scan found.
   *
   * @param catalog every object with its details
   * @param builder with the dependencies, and what is known of privileges
   * @param selection what is wanted of the objects
   * @param database the database's own properties, or null when they aren't wanted
   */
  record Found(
      Catalog catalog,
      CatalogBuilder builder,
      DumpSelection selection,
      @Nullable Database database) {
    DependencyGraph dependencies() {
      return builder.dependencies();
    }
  }

  CatalogScan(
      OpenSessions sessions, DumpOptions options, ChosenNames names, ProgressListener listener) {
    this.sessions = sessions;
    this.session = sessions.main();
    this.options = options;
    this.names = names;
    this.listener = listener;
    this.selection = new DumpSelection(names, options.includeEverything(), options.binaryUpgrade());
    this.builder = new CatalogBuilder(session.version(), selection::add);
    selection.attach(builder.index(), builder.dependencies());
    this.readOptions =
        new ReadOptions(
            options.schema(),
            options.data(),
            options.data() || options.sequenceData(),
            options.statistics(),
            !options.noPrivileges(),
            !options.noComments(),
            !options.noSecurityLabels(),
            !options.noPolicies(),
            !options.noPublications(),
            !options.noSubscriptions(),
            options.binaryUpgrade(),
            names.schemas().contains(BuiltIn.CATALOG_SCHEMA),
            session.isSuperuser(),
            options.quoteAllIdentifiers());
    this.data =
        new TableDataObjects(
            builder, selection, names, options.noUnloggedTableData() || session.isStandby());
  }

  /** Reads everything. */
  Found run() {
    List<ReadingStep> roles = new ArrayList<>();
    roles.add(new ReadingStep(null, new RoleReader()));
    roles.add(new ReadingStep(null, new InitialPrivilegesReader()));
    roles.add(new ReadingStep(null, new ColumnAclFlagReader()));
    Stage objects = new Stage(Readers.objects(), () -> {});
    Stage keys =
        new Stage(
            List.of(new ReadingStep("finding extension tables", new ExtensionTableKeyReader())),
            data::addExtensionTables);
    read(
        List.of(new Stage(roles, () -> {}), objects, keys),
        new ReadContext(builder, selection, List.of(), readOptions),
        List.of());

    OwnedSequences owned = OwnedSequences.choose(builder.index(), selection);
    List<Table> tables = InterestingTables.of(builder, selection, owned, data);
    prepareHelper(tables);
    TableLocks.lock(session, tablesToLock(), options.lockWaitTimeout());
    return details(tables);
  }

  /** Where there is much to be read, a second session takes a share of it. */
  private void prepareHelper(List<Table> tables) {
    int indexed = 0;
    for (Table table : tables) {
      indexed += table.properties().hasIndexes() ? 1 : 0;
    }
    if (indexed >= MANY_INDEXED && (options.readAhead() || options.jobs() > 1)) {
      sessions.prepareSecond();
    }
  }

  private Found details(List<Table> tables) {
    CommentReader comments =
        new CommentReader(!names.schemas().isEmpty() || !names.tables().isEmpty());
    SecurityLabelReader labels = new SecurityLabelReader();
    List<ReadingStep> rest = new ArrayList<>();
    if (wantsLargeObjects()) {
      rest.add(new ReadingStep("reading large objects", new LargeObjectReader()));
    }
    rest.add(new ReadingStep("reading dependency data", new DependencyReader()));
    rest.add(new ReadingStep(null, new ExtensionRequirementReader()));
    rest.add(new ReadingStep(null, comments));
    rest.add(new ReadingStep(null, labels));
    List<ReadingStep> parts = new ArrayList<>(Readers.details());
    parts.add(new ReadingStep(null, new MatviewUseReader()));
    parts.add(new ReadingStep(null, new SequencePositionReader()));
    List<Rows> database =
        read(
            List.of(new Stage(parts, this::addData), new Stage(rest, () -> {})),
            new ReadContext(builder, selection, tables, readOptions),
            options.createDatabase()
                ? DatabaseReader.queries(session.version(), options.binaryUpgrade())
                : List.of());
    RelationStatisticsMaker.add(builder, tables, refreshes());
    addBoundaries();
    for (String warning : builder.takeWarnings()) {
      listener.warning(warning);
    }
    return new Found(
        builder.build(comments.comments(), labels.labels()),
        builder,
        selection,
        database.isEmpty() ? null : DatabaseReader.read(database));
  }

  private void addData() {
    if (options.data()) {
      data.addTables(false);
      data.addMatviewDependencies();
      if (!options.schema()) {
        data.addForeignKeyDependencies();
      }
    } else if (options.sequenceData()) {
      data.addTables(true);
    }
  }

  private Map<Long, MatviewRefresh> refreshes() {
    Map<Long, MatviewRefresh> refreshes = new HashMap<>();
    for (DatabaseObject object : builder.index().objects()) {
      if (object instanceof MatviewRefresh refresh) {
        refreshes.put(refresh.view().oid(), refresh);
      }
    }
    return refreshes;
  }

  private void addBoundaries() {
    for (SectionBoundary.Kind kind : SectionBoundary.Kind.values()) {
      String name =
          switch (kind) {
            case PRE_DATA -> "PRE-DATA BOUNDARY";
            case POST_DATA -> "POST-DATA BOUNDARY";
          };
      builder.add(new SectionBoundary(builder.header(name, null), kind));
    }
  }

  private boolean wantsLargeObjects() {
    boolean byDefault = options.includeEverything() && options.data() && !options.noLargeObjects();
    return options.largeObjects() || byDefault || options.binaryUpgrade();
  }

  /** Some steps, and what is done when their rows have been taken. */
  private record Stage(List<ReadingStep> steps, Runnable then) {}

  /**
   * Sends the queries of all stages, and some more, and gives each reader its rows.
   *
   * @return the rows of the further queries
   */
  private List<Rows> read(List<Stage> stages, ReadContext context, List<String> further) {
    Session helper = sessions.second(HELPER_TIMEOUT_MILLIS);
    List<ReadingStep> steps = new ArrayList<>();
    for (Stage stage : stages) {
      steps.addAll(stage.steps());
    }
    try (CatalogQueries queries = new CatalogQueries(steps, context, further, session, helper)) {
      for (Stage stage : stages) {
        for (ReadingStep step : stage.steps()) {
          Rows rows = queries.rows(step.reader());
          if (rows != null) {
            step.reader().findings(rows).forEach(listener::info);
          }
          String message = step.message();
          if (message != null) {
            message.lines().forEach(listener::info);
          }
          if (rows != null) {
            step.reader().read(rows, context);
          }
        }
        stage.then().run();
      }
      return queries.further();
    }
  }

  private List<String> tablesToLock() {
    Identifiers identifiers = new Identifiers(options.quoteAllIdentifiers(), Characters.BYTES);
    List<String> locked = new ArrayList<>();
    for (Table table : builder.index().tables()) {
      char kind = table.properties().kind();
      if ((kind == 'r' || kind == 'p') && (selection.of(table) & REQUIRING_LOCK) != 0) {
        var namespace = table.namespace();
        locked.add(
            identifiers.qualified(namespace == null ? null : namespace.name(), table.name()));
      }
    }
    return locked;
  }
}
