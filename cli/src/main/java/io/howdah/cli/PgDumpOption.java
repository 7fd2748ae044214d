package io.howdah.cli;

/**
 * pg_dump's options, in the order of C's table, which decides the order of an ambiguous
 * abbreviation's possibilities.
 *
 * <p>Source: {@code main} in {@code pg_dump.c}.
 */
enum PgDumpOption implements ToolOption {
  DATA_ONLY('a', false, "data-only"),
  LARGE_OBJECTS('b', false, "blobs", "large-objects"),
  NO_LARGE_OBJECTS('B', false, "no-blobs", "no-large-objects"),
  CLEAN('c', false, "clean"),
  CREATE('C', false, "create"),
  DBNAME('d', true, "dbname"),
  EXTENSION('e', true, "extension"),
  FILE('f', true, "file"),
  FORMAT('F', true, "format"),
  HOST('h', true, "host"),
  JOBS('j', true, "jobs"),
  NO_RECONNECT('R', false, "no-reconnect"),
  NO_OWNER('O', false, "no-owner"),
  PORT('p', true, "port"),
  SCHEMA('n', true, "schema"),
  EXCLUDE_SCHEMA('N', true, "exclude-schema"),
  SCHEMA_ONLY('s', false, "schema-only"),
  SUPERUSER('S', true, "superuser"),
  TABLE('t', true, "table"),
  EXCLUDE_TABLE('T', true, "exclude-table"),
  NO_PASSWORD('w', false, "no-password"),
  PASSWORD('W', false, "password"),
  USERNAME('U', true, "username"),
  VERBOSE('v', false, "verbose"),
  NO_PRIVILEGES('x', false, "no-privileges", "no-acl"),
  COMPRESS('Z', true, "compress"),
  ENCODING('E', true, "encoding"),
  /** Only understood as the first argument. */
  HELP('\0', false, "help"),
  /** Only understood as the first argument. */
  VERSION('\0', false, "version"),
  /** A letter that C's getopt takes and its switch does not. */
  UNUSED_X('X', false),
  ATTRIBUTE_INSERTS('\0', false, "attribute-inserts"),
  BINARY_UPGRADE('\0', false, "binary-upgrade"),
  COLUMN_INSERTS('\0', false, "column-inserts"),
  DISABLE_DOLLAR_QUOTING('\0', false, "disable-dollar-quoting"),
  DISABLE_TRIGGERS('\0', false, "disable-triggers"),
  ENABLE_ROW_SECURITY('\0', false, "enable-row-security"),
  EXCLUDE_TABLE_DATA('\0', true, "exclude-table-data"),
  EXTRA_FLOAT_DIGITS('\0', true, "extra-float-digits"),
  IF_EXISTS('\0', false, "if-exists"),
  INSERTS('\0', false, "inserts"),
  LOCK_WAIT_TIMEOUT('\0', true, "lock-wait-timeout"),
  NO_TABLE_ACCESS_METHOD('\0', false, "no-table-access-method"),
  NO_TABLESPACES('\0', false, "no-tablespaces"),
  QUOTE_ALL_IDENTIFIERS('\0', false, "quote-all-identifiers"),
  LOAD_VIA_PARTITION_ROOT('\0', false, "load-via-partition-root"),
  ROLE('\0', true, "role"),
  SECTION('\0', true, "section"),
  SERIALIZABLE_DEFERRABLE('\0', false, "serializable-deferrable"),
  SNAPSHOT('\0', true, "snapshot"),
  STATISTICS('\0', false, "statistics"),
  STATISTICS_ONLY('\0', false, "statistics-only"),
  STRICT_NAMES('\0', false, "strict-names"),
  USE_SET_SESSION_AUTHORIZATION('\0', false, "use-set-session-authorization"),
  NO_COMMENTS('\0', false, "no-comments"),
  NO_DATA('\0', false, "no-data"),
  NO_POLICIES('\0', false, "no-policies"),
  NO_PUBLICATIONS('\0', false, "no-publications"),
  NO_SCHEMA('\0', false, "no-schema"),
  NO_SECURITY_LABELS('\0', false, "no-security-labels"),
  NO_STATISTICS('\0', false, "no-statistics"),
  NO_SUBSCRIPTIONS('\0', false, "no-subscriptions"),
  NO_TOAST_COMPRESSION('\0', false, "no-toast-compression"),
  NO_UNLOGGED_TABLE_DATA('\0', false, "no-unlogged-table-data"),
  NO_SYNC('\0', false, "no-sync"),
  ON_CONFLICT_DO_NOTHING('\0', false, "on-conflict-do-nothing"),
  ROWS_PER_INSERT('\0', true, "rows-per-insert"),
  INCLUDE_FOREIGN_DATA('\0', true, "include-foreign-data"),
  TABLE_AND_CHILDREN('\0', true, "table-and-children"),
  EXCLUDE_TABLE_AND_CHILDREN('\0', true, "exclude-table-and-children"),
  EXCLUDE_TABLE_DATA_AND_CHILDREN('\0', true, "exclude-table-data-and-children"),
  SYNC_METHOD('\0', true, "sync-method"),
  FILTER('\0', true, "filter"),
  EXCLUDE_EXTENSION('\0', true, "exclude-extension"),
  SEQUENCE_DATA('\0', false, "sequence-data"),
  RESTRICT_KEY('\0', true, "restrict-key");

  private final char letter;
  private final boolean takesValue;

  @SuppressWarnings("ImmutableEnumChecker") // written once, here
  private final String[] longNames;

  PgDumpOption(char letter, boolean takesValue, String... longNames) {
    this.letter = letter;
    this.takesValue = takesValue;
    this.longNames = longNames;
  }

  @Override
  public char letter() {
    return letter;
  }

  @Override
  public boolean takesValue() {
    return takesValue;
  }

  @Override
  public String[] longNames() {
    return longNames;
  }
}
