package io.howdah.cli;

import static io.howdah.cli.OptionValues.conflict;
import static io.howdah.cli.OptionValues.integer;

import io.howdah.DumpOptions;
import io.howdah.DumpOptionsBuilder;
import io.howdah.DumpOutput.Form;
import io.howdah.HowdahException;
import io.howdah.Sections;
import io.howdah.cli.ConnectionArguments.Prompt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads pg_dump's command line: options one by one, then what they forbid each other, in the order
 * in which C's {@code main} does it, so that the first complaint is the same.
 *
 * <p>Source: {@code main} in {@code pg_dump.c}.
 */
final class PgDumpCommandLine {
  private final Messages messages;
  private final DumpOptionsBuilder options = DumpOptions.builder();
  private final ConnectionArguments.Builder connection = new ConnectionArguments.Builder();
  private final ContentChoice content = new ContentChoice();
  private final List<String> schemas = new ArrayList<>();
  private final List<String> excludedSchemas = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> tablesAndChildren = new ArrayList<>();
  private final List<String> excludedTables = new ArrayList<>();
  private final List<String> excludedTablesAndChildren = new ArrayList<>();
  private final List<String> excludedTableData = new ArrayList<>();
  private final List<String> excludedTableDataAndChildren = new ArrayList<>();
  private final List<String> extensions = new ArrayList<>();
  private final List<String> excludedExtensions = new ArrayList<>();
  private final List<String> foreignServers = new ArrayList<>();
  private boolean includeEverything = true;
  private boolean clean = false;
  private boolean ifExists = false;
  private boolean createDatabase = false;
  private boolean columnInserts = false;
  private boolean onConflictDoNothing = false;
  private int rowsPerInsert = 0;
  private int jobs = 1;
  private boolean readAhead = true;
  private @Nullable Sections sections = null;
  private @Nullable String restrictKey = null;
  private final OutputArguments output = new OutputArguments();
  private boolean verbose = false;

  private PgDumpCommandLine(Messages messages) {
    this.messages = messages;
  }

  /**
   * Reads the arguments behind the tool's name.
   *
   * @throws UsageException where they cannot be understood
   * @throws HowdahException where they contradict each other
   */
  static PgDumpCommand read(OptionParser<PgDumpOption> parser, Messages messages) {
    PgDumpCommandLine line = new PgDumpCommandLine(messages);
    PgDumpOption option;
    while ((option = parser.next()) != null) {
      line.take(option, parser.value());
    }
    List<String> operands = parser.operands();
    int used = 0;
    if (!operands.isEmpty() && !line.connection.hasDatabase()) {
      line.connection.database(operands.get(used++));
    }
    if (used < operands.size()) {
      throw OptionValues.tooManyArguments(operands.get(used));
    }
    return line.command();
  }

  // One case an option: as long as the list of options, and no longer.
  private void take(PgDumpOption option, String value) {
    switch (option) {
      case DATA_ONLY -> content.dataOnly = true;
      case LARGE_OBJECTS -> options.largeObjects(true);
      case NO_LARGE_OBJECTS -> options.noLargeObjects(true);
      case CLEAN -> clean = true;
      case CREATE -> createDatabase = true;
      case DBNAME -> connection.database(value);
      case EXTENSION -> include(extensions, value);
      case FILE -> output.file(value);
      case FORMAT -> output.format(value);
      case HOST -> connection.host(value);
      case JOBS -> {
        jobs = integer(value, "-j/--jobs", 1, Integer.MAX_VALUE);
        readAhead = false;
      }
      case NO_RECONNECT -> {} // accepted, as C does, from times when it meant something
      case NO_OWNER -> options.noOwner(true);
      case PORT -> connection.port(value);
      case SCHEMA -> include(schemas, value);
      case EXCLUDE_SCHEMA -> excludedSchemas.add(value);
      case SCHEMA_ONLY -> content.schemaOnly = true;
      case SUPERUSER -> options.superuser(value);
      case TABLE -> include(tables, value);
      case EXCLUDE_TABLE -> excludedTables.add(value);
      case NO_PASSWORD -> connection.prompt(Prompt.NEVER);
      case PASSWORD -> connection.prompt(Prompt.ALWAYS);
      case USERNAME -> connection.user(value);
      case VERBOSE -> {
        verbose = true;
        messages.increaseVerbosity();
      }
      case NO_PRIVILEGES -> options.noPrivileges(true);
      case COMPRESS -> output.compression(value);
      case ENCODING -> options.encoding(value);
      case HELP, VERSION, UNUSED_X -> throw new UsageException(null);
      case ATTRIBUTE_INSERTS, COLUMN_INSERTS -> columnInserts = true;
      case BINARY_UPGRADE -> options.binaryUpgrade(true);
      case DISABLE_DOLLAR_QUOTING -> options.disableDollarQuoting(true);
      case DISABLE_TRIGGERS -> options.disableTriggers(true);
      case ENABLE_ROW_SECURITY -> options.enableRowSecurity(true);
      case EXCLUDE_TABLE_DATA -> excludedTableData.add(value);
      case EXTRA_FLOAT_DIGITS ->
          options.extraFloatDigits(integer(value, "--extra-float-digits", -15, 3));
      case IF_EXISTS -> ifExists = true;
      case INSERTS -> rowsPerInsert = Math.max(rowsPerInsert, 1);
      case LOCK_WAIT_TIMEOUT -> options.lockWaitTimeout(value);
      case NO_TABLE_ACCESS_METHOD -> options.noTableAccessMethod(true);
      case NO_TABLESPACES -> options.noTablespaces(true);
      case QUOTE_ALL_IDENTIFIERS -> options.quoteAllIdentifiers(true);
      case LOAD_VIA_PARTITION_ROOT -> options.loadViaPartitionRoot(true);
      case ROLE -> options.role(value);
      case SECTION -> sections = OptionValues.section(sections, value);
      case SERIALIZABLE_DEFERRABLE -> options.serializableDeferrable(true);
      case SNAPSHOT -> options.snapshot(value);
      case STATISTICS -> content.withStatistics = true;
      case STATISTICS_ONLY -> content.statisticsOnly = true;
      case STRICT_NAMES -> options.strictNames(true);
      case USE_SET_SESSION_AUTHORIZATION -> options.useSetSessionAuthorization(true);
      case NO_COMMENTS -> options.noComments(true);
      case NO_DATA -> content.noData = true;
      case NO_POLICIES -> options.noPolicies(true);
      case NO_PUBLICATIONS -> options.noPublications(true);
      case NO_SCHEMA -> content.noSchema = true;
      case NO_SECURITY_LABELS -> options.noSecurityLabels(true);
      case NO_STATISTICS -> content.noStatistics = true;
      case NO_SUBSCRIPTIONS -> options.noSubscriptions(true);
      case NO_TOAST_COMPRESSION -> options.noToastCompression(true);
      case NO_UNLOGGED_TABLE_DATA -> options.noUnloggedTableData(true);
      case NO_SYNC -> output.noSync();
      case ON_CONFLICT_DO_NOTHING -> onConflictDoNothing = true;
      case ROWS_PER_INSERT ->
          rowsPerInsert = integer(value, "--rows-per-insert", 1, Integer.MAX_VALUE);
      case INCLUDE_FOREIGN_DATA -> foreignServers.add(value);
      case TABLE_AND_CHILDREN -> include(tablesAndChildren, value);
      case EXCLUDE_TABLE_AND_CHILDREN -> excludedTablesAndChildren.add(value);
      case EXCLUDE_TABLE_DATA_AND_CHILDREN -> excludedTableDataAndChildren.add(value);
      case SYNC_METHOD -> output.syncMethod(value);
      case FILTER -> readFilter(value);
      case EXCLUDE_EXTENSION -> excludedExtensions.add(value);
      case SEQUENCE_DATA -> options.sequenceData(true);
      case RESTRICT_KEY -> restrictKey = value;
    }
  }

  private void include(List<String> patterns, String pattern) {
    patterns.add(pattern);
    includeEverything = false;
  }

  private void readFilter(String fileName) {
    FilterFile filter = FilterFile.open(fileName);
    FilterFile.Item item;
    while ((item = filter.next()) != null) {
      String pattern = item.pattern();
      switch (item.command()) {
        case INCLUDE -> {
          switch (item.kind()) {
            // An extension narrows the choice by -e, but not here: that is how C's filter does it.
            case EXTENSION -> extensions.add(pattern);
            case FOREIGN_DATA -> foreignServers.add(pattern);
            case SCHEMA -> include(schemas, pattern);
            case TABLE -> include(tables, pattern);
            case TABLE_AND_CHILDREN -> include(tablesAndChildren, pattern);
            case DATABASE, FUNCTION, INDEX, TABLE_DATA, TABLE_DATA_AND_CHILDREN, TRIGGER ->
                throw filter.notAllowed(item);
          }
        }
        case EXCLUDE -> {
          switch (item.kind()) {
            case EXTENSION -> excludedExtensions.add(pattern);
            case TABLE_DATA -> excludedTableData.add(pattern);
            case TABLE_DATA_AND_CHILDREN -> excludedTableDataAndChildren.add(pattern);
            case SCHEMA -> excludedSchemas.add(pattern);
            case TABLE -> excludedTables.add(pattern);
            case TABLE_AND_CHILDREN -> excludedTablesAndChildren.add(pattern);
            case DATABASE, FUNCTION, INDEX, TRIGGER, FOREIGN_DATA -> throw filter.notAllowed(item);
          }
        }
      }
    }
  }

  private PgDumpCommand command() {
    if (columnInserts && rowsPerInsert == 0) {
      rowsPerInsert = 1;
    }
    content.check();
    conflict(
        content.schemaOnly,
        !foreignServers.isEmpty(),
        "-s/--schema-only",
        "--include-foreign-data");
    if (jobs > 1 && !foreignServers.isEmpty()) {
      throw new HowdahException(
          "option --include-foreign-data is not supported with parallel backup");
    }
    conflict(content.dataOnly, clean, "-c/--clean", "-a/--data-only");
    if (ifExists && !clean) {
      throw new HowdahException("option --if-exists requires option -c/--clean");
    }
    if (onConflictDoNothing && rowsPerInsert == 0) {
      throw new HowdahException(
          "option --on-conflict-do-nothing requires option --inserts, --rows-per-insert, or"
              + " --column-inserts");
    }
    boolean plain = output.form() == Form.PLAIN;
    if (plain) {
      options.restrictKey(OptionValues.restrictKey(restrictKey));
    } else if (restrictKey != null) {
      throw new HowdahException("option --restrict-key can only be used with --format=plain");
    }
    return new PgDumpCommand(options(plain), connection.build(), output.output(jobs, messages));
  }

  private DumpOptions options(boolean plain) {
    return options
        .schema(content.schema())
        .data(content.data())
        .statistics(content.statistics(false))
        .sections(sections == null ? Sections.ALL : sections)
        .includeEverything(includeEverything)
        .schemaPatterns(schemas)
        .excludedSchemaPatterns(excludedSchemas)
        .tablePatterns(tables)
        .tableAndChildrenPatterns(tablesAndChildren)
        .excludedTablePatterns(excludedTables)
        .excludedTableAndChildrenPatterns(excludedTablesAndChildren)
        .excludedTableDataPatterns(excludedTableData)
        .excludedTableDataAndChildrenPatterns(excludedTableDataAndChildren)
        .extensionPatterns(extensions)
        .excludedExtensionPatterns(excludedExtensions)
        .foreignServerPatterns(foreignServers)
        .clean(clean)
        .ifExists(ifExists)
        // An archive always says how to make the database: pg_restore --create asks for it later.
        .createDatabase(createDatabase || !plain)
        .rowsPerInsert(rowsPerInsert)
        .columnInserts(columnInserts)
        .onConflictDoNothing(onConflictDoNothing)
        .jobs(jobs)
        .readAhead(readAhead)
        .verbose(verbose)
        .build();
  }
}
