package io.howdah.cli;

import static io.howdah.cli.OptionValues.usageConflict;

import io.howdah.HowdahException;
import io.howdah.cli.ConnectionArguments.Prompt;
import io.howdah.cluster.ClusterOptions;
import io.howdah.cluster.ClusterOptions.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads pg_dumpall's command line. What concerns single databases is not looked at here but handed
 * on, as arguments, to the pg_dump of each, which complains where it must.
 *
 * <p>Source: {@code main} in {@code pg_dumpall.c}.
 */
final class PgDumpallCommandLine {
  /** Options without a value that pg_dump gets, in the order in which C hands them on. */
  private static final PgDumpallOption[] HANDED_ON = {
    PgDumpallOption.BINARY_UPGRADE,
    PgDumpallOption.COLUMN_INSERTS,
    PgDumpallOption.DISABLE_DOLLAR_QUOTING,
    PgDumpallOption.DISABLE_TRIGGERS,
    PgDumpallOption.INSERTS,
    PgDumpallOption.NO_TABLE_ACCESS_METHOD,
    PgDumpallOption.NO_TABLESPACES,
    PgDumpallOption.QUOTE_ALL_IDENTIFIERS,
    PgDumpallOption.LOAD_VIA_PARTITION_ROOT,
    PgDumpallOption.USE_SET_SESSION_AUTHORIZATION,
    PgDumpallOption.NO_COMMENTS,
    PgDumpallOption.NO_DATA,
    PgDumpallOption.NO_POLICIES,
    PgDumpallOption.NO_PUBLICATIONS,
    PgDumpallOption.NO_SECURITY_LABELS,
    PgDumpallOption.NO_SCHEMA,
    PgDumpallOption.NO_STATISTICS,
    PgDumpallOption.NO_SUBSCRIPTIONS,
    PgDumpallOption.NO_TOAST_COMPRESSION,
    PgDumpallOption.NO_UNLOGGED_TABLE_DATA,
    PgDumpallOption.STATISTICS,
    PgDumpallOption.ON_CONFLICT_DO_NOTHING,
    PgDumpallOption.STATISTICS_ONLY,
    PgDumpallOption.SEQUENCE_DATA,
  };

  private static final String GLOBALS_ONLY = "-g/--globals-only";
  private static final String ROLES_ONLY = "-r/--roles-only";
  private static final String TABLESPACES_ONLY = "-t/--tablespaces-only";

  private final Messages messages;
  private final ConnectionArguments.Builder connection = new ConnectionArguments.Builder();
  private final Set<PgDumpallOption> given = EnumSet.noneOf(PgDumpallOption.class);
  private final HandedOn.Builder handedOn = new HandedOn.Builder();
  private final List<String> excludedDatabases = new ArrayList<>();
  private @Nullable String database = null;
  private @Nullable String encoding = null;
  private @Nullable String role = null;
  private @Nullable String restrictKey = null;
  private @Nullable String file = null;

  private PgDumpallCommandLine(Messages messages) {
    this.messages = messages;
  }

  /**
   * Reads the arguments behind the tool's name.
   *
   * @throws UsageException where they cannot be understood
   * @throws HowdahException where they contradict each other
   * @throws ShellWord.UnfitException where the C tool could not hand them on
   */
  static PgDumpallCommand read(OptionParser<PgDumpallOption> parser, Messages messages) {
    PgDumpallCommandLine line = new PgDumpallCommandLine(messages);
    PgDumpallOption option;
    while ((option = parser.next()) != null) {
      line.given.add(
          option == PgDumpallOption.ATTRIBUTE_INSERTS ? PgDumpallOption.COLUMN_INSERTS : option);
      line.take(option, parser.value());
    }
    if (!parser.operands().isEmpty()) {
      throw OptionValues.tooManyArguments(parser.operands().get(0));
    }
    return line.command();
  }

  private void take(PgDumpallOption option, String value) {
    switch (option) {
      case DATA_ONLY -> handedOn.add("-a");
      case NO_OWNER -> handedOn.add("-O");
      case SCHEMA_ONLY -> handedOn.add("-s");
      case NO_PRIVILEGES -> handedOn.add("-x");
      case NO_SYNC -> handedOn.add("--no-sync");
      case SUPERUSER -> handedOn.add("-S", value);
      case LOCK_WAIT_TIMEOUT -> handedOn.add("--lock-wait-timeout", value);
      case EXTRA_FLOAT_DIGITS -> handedOn.add("--extra-float-digits", value);
      case ROWS_PER_INSERT -> handedOn.add("--rows-per-insert", value);
      case ENCODING -> {
        encoding = value;
        handedOn.add("-E", value);
      }
      case FILE -> {
        file = value;
        handedOn.tell("-f", value);
      }
      case ROLE -> {
        role = value;
        handedOn.add("--role", value);
      }
      case RESTRICT_KEY -> {
        restrictKey = value;
        handedOn.add("--restrict-key", value);
      }
      case VERBOSE -> {
        messages.increaseVerbosity();
        handedOn.add("-v");
      }
      // The dumps get the password that worked here.
      case NO_PASSWORD -> {
        connection.prompt(Prompt.NEVER);
        handedOn.tell("-w");
      }
      case PASSWORD -> {
        connection.prompt(Prompt.ALWAYS);
        handedOn.tell("-W");
      }
      case DBNAME -> connection.database(value);
      case HOST -> connection.host(value);
      case PORT -> connection.port(value);
      case USERNAME -> connection.user(value);
      case DATABASE -> database = value;
      case EXCLUDE_DATABASE -> excludedDatabases.add(value);
      case FILTER -> readFilter(value);
      case CLEAN,
          GLOBALS_ONLY,
          ROLES_ONLY,
          TABLESPACES_ONLY,
          ATTRIBUTE_INSERTS,
          COLUMN_INSERTS,
          BINARY_UPGRADE,
          DISABLE_DOLLAR_QUOTING,
          DISABLE_TRIGGERS,
          IF_EXISTS,
          INSERTS,
          NO_TABLE_ACCESS_METHOD,
          NO_TABLESPACES,
          QUOTE_ALL_IDENTIFIERS,
          LOAD_VIA_PARTITION_ROOT,
          USE_SET_SESSION_AUTHORIZATION,
          NO_COMMENTS,
          NO_DATA,
          NO_POLICIES,
          NO_PUBLICATIONS,
          NO_ROLE_PASSWORDS,
          NO_SCHEMA,
          NO_SECURITY_LABELS,
          NO_SUBSCRIPTIONS,
          NO_STATISTICS,
          NO_TOAST_COMPRESSION,
          NO_UNLOGGED_TABLE_DATA,
          ON_CONFLICT_DO_NOTHING,
          STATISTICS,
          STATISTICS_ONLY,
          SEQUENCE_DATA -> {} // that it was given is enough
    }
  }

  private void readFilter(String fileName) {
    FilterFile filter = FilterFile.open(fileName);
    FilterFile.Item item;
    while ((item = filter.next()) != null) {
      if (item.command() == FilterFile.Command.INCLUDE) {
        throw filter.notAllowed(item);
      }
      if (item.kind() != FilterFile.Kind.DATABASE) {
        throw filter.invalid("unsupported filter object");
      }
      excludedDatabases.add(item.pattern());
    }
  }

  private PgDumpallCommand command() {
    boolean globals = given.contains(PgDumpallOption.GLOBALS_ONLY);
    boolean roles = given.contains(PgDumpallOption.ROLES_ONLY);
    boolean tablespaces = given.contains(PgDumpallOption.TABLESPACES_ONLY);
    boolean clean = given.contains(PgDumpallOption.CLEAN);
    boolean ifExists = given.contains(PgDumpallOption.IF_EXISTS);
    if (!excludedDatabases.isEmpty() && (globals || roles || tablespaces)) {
      throw UsageException.error(
          "option --exclude-database cannot be used together with "
              + GLOBALS_ONLY
              + ", "
              + ROLES_ONLY
              + ", or "
              + TABLESPACES_ONLY);
    }
    usageConflict(globals, roles, GLOBALS_ONLY, ROLES_ONLY);
    usageConflict(globals, tablespaces, GLOBALS_ONLY, TABLESPACES_ONLY);
    if (ifExists && !clean) {
      throw new HowdahException("option --if-exists requires option -c/--clean");
    }
    usageConflict(roles, tablespaces, ROLES_ONLY, TABLESPACES_ONLY);
    for (PgDumpallOption option : HANDED_ON) {
      if (given.contains(option)) {
        String[] names = option.longNames();
        handedOn.add("--" + names[names.length - 1]);
      }
    }
    Scope scope =
        globals
            ? Scope.GLOBALS
            : roles ? Scope.ROLES : tablespaces ? Scope.TABLESPACES : Scope.CLUSTER;
    ClusterOptions options =
        new ClusterOptions(
            scope,
            !given.contains(PgDumpallOption.DATA_ONLY)
                && !given.contains(PgDumpallOption.STATISTICS_ONLY)
                && !given.contains(PgDumpallOption.NO_SCHEMA),
            clean,
            ifExists,
            !given.contains(PgDumpallOption.NO_COMMENTS),
            !given.contains(PgDumpallOption.NO_PRIVILEGES),
            !given.contains(PgDumpallOption.NO_ROLE_PASSWORDS),
            !given.contains(PgDumpallOption.NO_SECURITY_LABELS),
            !given.contains(PgDumpallOption.NO_TABLESPACES),
            given.contains(PgDumpallOption.BINARY_UPGRADE),
            given.contains(PgDumpallOption.QUOTE_ALL_IDENTIFIERS),
            given.contains(PgDumpallOption.VERBOSE),
            OptionValues.restrictKey(restrictKey),
            excludedDatabases);
    return new PgDumpallCommand(
        options,
        connection.build(),
        database,
        handedOn.build(),
        encoding,
        role,
        file,
        !given.contains(PgDumpallOption.NO_SYNC));
  }
}
