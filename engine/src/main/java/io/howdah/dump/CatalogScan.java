package io.howdah.dump;

import io.howdah.DumpOptions;
import io.howdah.ProgressListener;
import io.howdah.catalog.BuiltIn;
import io.howdah.catalog.Catalog;
import io.howdah.catalog.CatalogBuilder;
import io.howdah.catalog.CatalogReader;
import io.howdah.catalog.ColumnFlagReader;
import io.howdah.catalog.CommentReader;
import io.howdah.catalog.DatabaseReader;
import io.howdah.catalog.DependencyReader;
import io.howdah.catalog.ExtensionRequirementReader;
import io.howdah.catalog.ExtensionTableKeyReader;
import io.howdah.catalog.InheritedNotNulls;
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
  /** From how many tables with indexes on their definitions are read by a second session. */
  private static final int MANY_INDEXED = 1000;

  /**
   * Locks the catalogs that the second session reads. Were it the first to do so, somebody who
   * wants such a catalog for himself could come in between, and the first session would wait for
   * him, and he for the second one.
   */
  private static final String HOLD_CATALOGS =
      "SELECT FROM pg_catalog.pg_type, pg_catalog.pg_depend, pg_catalog.pg_amop,"
          + " pg_catalog.pg_amproc, pg_catalog.pg_description LIMIT 0";

  private final OpenSessions sessions;
  private final Session session;
  private final DumpOptions options;
  private final ProgressListener listener;
  private final ChosenNames names;
  private final DumpSelection selection;
  private final CatalogBuilder builder;
  private final ReadOptions readOptions;
  private final TableDataObjects data;
  private final HelperQueries helper;
  private final DependencyReader dependencies = new DependencyReader();

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
    this.helper = new HelperQueries(sessions);
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
    try (helper) {
      return readAll();
    }
  }

  private Found readAll() {
    if (session.hasManyRelations()) {
      prepareHelper();
    }
    List<ReadingStep> roles = new ArrayList<>();
    roles.add(new ReadingStep(null, new RoleReader()));
    roles.add(new ReadingStep(null, new InitialPrivilegesReader()));
    Stage objects = new Stage(Readers.objects(), () -> {});
    Stage keys =
        new Stage(
            List.of(new ReadingStep("finding extension tables", new ExtensionTableKeyReader())),
            data::addExtensionTables);
    // Last, since it takes the server a while, which the rows of the others take here.
    Stage flags = new Stage(List.of(new ReadingStep(null, new ColumnFlagReader())), () -> {});
    List<Stage> stages = List.of(new Stage(roles, () -> {}), objects, keys, flags);
    ReadContext context = new ReadContext(builder, selection, List.of(), readOptions);
    CatalogRound round = round(stages, List.of(dependencies), List.of(), context);
    try (CatalogQueries queries = new CatalogQueries(holds(), round, session, helper)) {
      queries.begin();
      read(stages, queries, context);
    }

    OwnedSequences owned = OwnedSequences.choose(builder.index(), selection);
    List<Table> tables = InterestingTables.of(builder, selection, owned, data);
    if (indexed(tables) >= MANY_INDEXED) {
      prepareHelper();
    }
    return details(tables);
  }

  /** A second session takes a share of what is to be read, where that is much. */
  private void prepareHelper() {
    if (options.readAhead() || options.jobs() > 1) {
      sessions.prepareSecond();
    }
  }

  private static int indexed(List<Table> tables) {
    int indexed = 0;
    for (Table table : tables) {
      indexed += table.properties().hasIndexes() ? 1 : 0;
    }
    return indexed;
  }

  private Found details(List<Table> tables) {
    CommentReader comments =
        new CommentReader(!names.schemas().isEmpty() || !names.tables().isEmpty());
    SecurityLabelReader labels = new SecurityLabelReader();
    List<ReadingStep> rest = new ArrayList<>();
    if (wantsLargeObjects()) {
      rest.add(new ReadingStep("reading large objects", new LargeObjectReader()));
    }
    rest.add(new ReadingStep("reading dependency data", dependencies));
    rest.add(new ReadingStep(null, new ExtensionRequirementReader()));
    rest.add(new ReadingStep(null, comments));
    rest.add(new ReadingStep(null, labels));
    List<ReadingStep> parts = new ArrayList<>(Readers.details());
    if (options.schema()) {
      parts.addAll(Readers.definitions());
    }
    parts.add(new ReadingStep(null, new MatviewUseReader()));
    parts.add(new ReadingStep(null, new SequencePositionReader()));
    ReadContext context = new ReadContext(builder, selection, tables, readOptions);
    List<Stage> columns =
        List.of(new Stage(Readers.columns(), () -> InheritedNotNulls.settle(context)));
    List<Stage> others = List.of(new Stage(parts, this::addData), new Stage(rest, () -> {}));
    List<String> further =
        options.createDatabase()
            ? DatabaseReader.queries(session.version(), options.binaryUpgrade())
            : List.of();
    CatalogRound first = round(columns, List.of(), List.of(), context);
    List<String> statements = new ArrayList<>(holds());
    statements.addAll(locks());
    List<Rows> database;
    try (CatalogQueries queries = new CatalogQueries(statements, first, session, helper)) {
      // Written while the server locks the tables and looks for their columns.
      queries.append(round(others, List.of(), further, context));
      queries.begin();
      read(columns, queries, context);
      read(others, queries, context);
      database = queries.further();
    }
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

  private CatalogRound round(
      List<Stage> stages, List<CatalogReader> early, List<String> further, ReadContext context) {
    List<ReadingStep> steps = new ArrayList<>();
    for (Stage stage : stages) {
      steps.addAll(stage.steps());
    }
    return new CatalogRound(steps, early, further, context, helper);
  }

  /** Gives each reader its rows. */
  private void read(List<Stage> stages, CatalogQueries queries, ReadContext context) {
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
  }

  private List<String> holds() {
    return helper.isPrepared() ? List.of(HOLD_CATALOGS) : List.of();
  }

  /** What locks the chosen tables. */
  private List<String> locks() {
    Identifiers identifiers = new Identifiers(options.quoteAllIdentifiers(), Characters.BYTES);
    return TableLocks.statements(
        TablesToLock.names(builder.index(), selection, identifiers), options.lockWaitTimeout());
  }
}
