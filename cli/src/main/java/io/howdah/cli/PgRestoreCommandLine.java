package io.howdah.cli;

import static io.howdah.cli.OptionValues.conflict;
import static io.howdah.cli.OptionValues.integer;
import static io.howdah.cli.OptionValues.usageConflict;

import io.howdah.HowdahException;
import io.howdah.RestoreOptions;
import io.howdah.RestoreOptionsBuilder;
import io.howdah.Sections;
import io.howdah.archive.file.PathText;
import io.howdah.cli.ConnectionArguments.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads pg_restore's command line: options one by one, then what they forbid each other, in the
 * order in which C's {@code main} does it.
 *
 * <p>Source: {@code main} in {@code pg_restore.c}.
 */
final class PgRestoreCommandLine {
  private final Messages messages;
  private final RestoreOptionsBuilder options = RestoreOptions.builder();
  private final ConnectionArguments.Builder connection = new ConnectionArguments.Builder();
  private final ContentChoice content = new ContentChoice();
  private final List<String> schemas = new ArrayList<>();
  private final List<String> excludedSchemas = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> indexes = new ArrayList<>();
  private final List<String> functions = new ArrayList<>();
  private final List<String> triggers = new ArrayList<>();
  private boolean clean = false;
  private boolean ifExists = false;
  private boolean createDatabase = false;
  private boolean exitOnError = false;
  private boolean singleTransaction = false;
  private int transactionSize = 0;
  private int jobs = 1;
  private boolean secondSession = true;
  private boolean list = false;
  private @Nullable Sections sections = null;
  private @Nullable String restrictKey = null;
  private @Nullable String format = null;
  private @Nullable String file = null;

  private PgRestoreCommandLine(Messages messages) {
    this.messages = messages;
  }

  /**
   * Reads the arguments behind the tool's name.
   *
   * @throws UsageException where they cannot be understood
   * @throws HowdahException where they contradict each other
   */
  static PgRestoreCommand read(OptionParser<PgRestoreOption> parser, Messages messages) {
    PgRestoreCommandLine line = new PgRestoreCommandLine(messages);
    PgRestoreOption option;
    while ((option = parser.next()) != null) {
      line.take(option, parser.value());
    }
    List<String> operands = parser.operands();
    if (operands.size() > 1) {
      throw OptionValues.tooManyArguments(operands.get(1));
    }
    return line.command(operands.isEmpty() ? null : operands.get(0));
  }

  // One case an option: as long as the list of options, and no longer.
  private void take(PgRestoreOption option, String value) {
    switch (option) {
      case CLEAN -> clean = true;
      case CREATE -> createDatabase = true;
      case DATA_ONLY -> content.dataOnly = true;
      case DBNAME -> connection.database(value);
      case EXIT_ON_ERROR -> exitOnError = true;
      case EXCLUDE_SCHEMA -> excludedSchemas.add(value);
      case FILE -> file = value;
      case FORMAT -> format = value.isEmpty() ? format : value;
      case FUNCTION -> functions.add(value);
      case HOST -> {
        if (!value.isEmpty()) {
          connection.host(value);
        }
      }
      case INDEX -> indexes.add(value);
      case JOBS -> {
        jobs = integer(value, "-j/--jobs", 1, Integer.MAX_VALUE);
        secondSession = false;
      }
      case LIST -> list = true;
      case NO_PRIVILEGES -> options.noPrivileges(true);
      case NO_OWNER -> options.noOwner(true);
      case NO_RECONNECT -> {} // accepted, as C does, from times when it meant something
      case PORT -> {
        if (!value.isEmpty()) {
          connection.port(value);
        }
      }
      case NO_PASSWORD -> connection.prompt(Prompt.NEVER);
      case PASSWORD -> connection.prompt(Prompt.ALWAYS);
      case SCHEMA -> schemas.add(value);
      case SCHEMA_ONLY -> content.schemaOnly = true;
      case SUPERUSER -> {
        if (!value.isEmpty()) {
          options.superuser(value);
        }
      }
      case TABLE -> tables.add(value);
      case TRIGGER -> triggers.add(value);
      case USE_LIST -> options.listFile(PathText.path(value));
      case USERNAME -> connection.user(value);
      case VERBOSE -> {
        options.verbose(true);
        messages.increaseVerbosity();
      }
      case SINGLE_TRANSACTION -> {
        singleTransaction = true;
        exitOnError = true;
      }
      case DISABLE_TRIGGERS -> options.disableTriggers(true);
      case ENABLE_ROW_SECURITY -> options.enableRowSecurity(true);
      case IF_EXISTS -> ifExists = true;
      case NO_DATA_FOR_FAILED_TABLES -> options.noDataForFailedTables(true);
      case NO_TABLE_ACCESS_METHOD -> options.noTableAccessMethod(true);
      case NO_TABLESPACES -> options.noTablespaces(true);
      case ROLE -> options.role(value);
      case SECTION -> sections = OptionValues.section(sections, value);
      case STRICT_NAMES -> options.strictNames(true);
      case TRANSACTION_SIZE -> {
        transactionSize = integer(value, "--transaction-size", 1, Integer.MAX_VALUE);
        exitOnError = true;
      }
      case USE_SET_SESSION_AUTHORIZATION -> options.useSetSessionAuthorization(true);
      case NO_COMMENTS -> options.noComments(true);
      case NO_DATA -> content.noData = true;
      case NO_POLICIES -> options.noPolicies(true);
      case NO_PUBLICATIONS -> options.noPublications(true);
      case NO_SCHEMA -> content.noSchema = true;
      case NO_SECURITY_LABELS -> options.noSecurityLabels(true);
      case NO_SUBSCRIPTIONS -> options.noSubscriptions(true);
      case NO_STATISTICS -> content.noStatistics = true;
      case STATISTICS -> content.withStatistics = true;
      case STATISTICS_ONLY -> content.statisticsOnly = true;
      case FILTER -> readFilter(value);
      case RESTRICT_KEY -> restrictKey = value;
    }
  }

  private void readFilter(String fileName) {
    FilterFile filter = FilterFile.open(fileName);
    FilterFile.Item item;
    while ((item = filter.next()) != null) {
      String pattern = item.pattern();
      switch (item.command()) {
        case INCLUDE -> {
          switch (item.kind()) {
            case FUNCTION -> functions.add(pattern);
            case INDEX -> indexes.add(pattern);
            case SCHEMA -> schemas.add(pattern);
            case TABLE -> tables.add(pattern);
            case TRIGGER -> triggers.add(pattern);
            case TABLE_DATA,
                TABLE_DATA_AND_CHILDREN,
                TABLE_AND_CHILDREN,
                DATABASE,
                EXTENSION,
                FOREIGN_DATA ->
                throw filter.notAllowed(item);
          }
        }
        case EXCLUDE -> {
          if (item.kind() != FilterFile.Kind.SCHEMA) {
            throw filter.notAllowed(item);
          }
          excludedSchemas.add(pattern);
        }
      }
    }
  }

  private PgRestoreCommand command(@Nullable String archive) {
    boolean toDatabase = connection.hasDatabase();
    if (!toDatabase && file == null && !list) {
      throw new HowdahException("one of -d/--dbname and -f/--file must be specified");
    }
    if (toDatabase) {
      usageConflict(true, file != null, "-d/--dbname", "-f/--file");
      conflict(true, restrictKey != null, "-d/--dbname", "--restrict-key");
    } else {
      options.restrictKey(OptionValues.restrictKey(restrictKey));
    }
    content.check();
    conflict(content.dataOnly, clean, "-c/--clean", "-a/--data-only");
    conflict(
        singleTransaction, transactionSize > 0, "-1/--single-transaction", "--transaction-size");
    conflict(createDatabase, singleTransaction, "-C/--create", "-1/--single-transaction");
    if (singleTransaction && jobs > 1) {
      throw new HowdahException("cannot specify both --single-transaction and multiple jobs");
    }
    if (ifExists && !clean) {
      throw new HowdahException("option --if-exists requires option -c/--clean");
    }
    InputFormat inputFormat = format == null ? InputFormat.ANY : InputFormat.of(format);
    options
        .clean(clean)
        .ifExists(ifExists)
        .createDatabase(createDatabase)
        .exitOnError(exitOnError)
        .singleTransaction(singleTransaction)
        .transactionSize(transactionSize)
        .jobs(jobs)
        .secondSession(secondSession)
        .schema(content.schema())
        .data(content.data())
        .statistics(content.statistics(true))
        .sections(sections == null ? Sections.ALL : sections)
        .schemaNames(schemas)
        .excludedSchemaNames(excludedSchemas)
        .tableNames(tables)
        .indexNames(indexes)
        .functionNames(functions)
        .triggerNames(triggers);
    return new PgRestoreCommand(
        options.build(), toDatabase ? connection.build() : null, archive, inputFormat, file, list);
  }

  /** The formats of {@code pg_restore -F}. */
  enum InputFormat {
    /** To be found by looking. */
    ANY,
    CUSTOM,
    DIRECTORY,
    TAR;

    static InputFormat of(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "c", "custom" -> CUSTOM;
        case "d", "directory" -> DIRECTORY;
        case "t", "tar" -> TAR;
        case "p", "plain" ->
            throw new HowdahException(
                "archive format \"" + name + "\" is not supported; please use psql");
        default ->
            throw new HowdahException(
                "unrecognized archive format \""
                    + name
                    + "\"; please specify \"c\", \"d\", or \"t\"");
      };
    }
  }
}
