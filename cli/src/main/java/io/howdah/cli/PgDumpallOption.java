package io.howdah.cli;

/**
 * pg_dumpall's options, in the order of C's table.
 *
 * <p>Source: {@code main} in {@code pg_dumpall.c}.
 */
enum PgDumpallOption implements ToolOption {
  DATA_ONLY('a', false, "data-only"),
  CLEAN('c', false, "clean"),
  ENCODING('E', true, "encoding"),
  FILE('f', true, "file"),
  GLOBALS_ONLY('g', false, "globals-only"),
  HOST('h', true, "host"),
  DBNAME('d', true, "dbname"),
  DATABASE('l', true, "database"),
  NO_OWNER('O', false, "no-owner"),
  PORT('p', true, "port"),
  ROLES_ONLY('r', false, "roles-only"),
  SCHEMA_ONLY('s', false, "schema-only"),
  SUPERUSER('S', true, "superuser"),
  TABLESPACES_ONLY('t', false, "tablespaces-only"),
  USERNAME('U', true, "username"),
  VERBOSE('v', false, "verbose"),
  NO_PASSWORD('w', false, "no-password"),
  PASSWORD('W', false, "password"),
  NO_PRIVILEGES('x', false, "no-privileges", "no-acl"),
  ATTRIBUTE_INSERTS('\0', false, "attribute-inserts"),
  BINARY_UPGRADE('\0', false, "binary-upgrade"),
  COLUMN_INSERTS('\0', false, "column-inserts"),
  DISABLE_DOLLAR_QUOTING('\0', false, "disable-dollar-quoting"),
  DISABLE_TRIGGERS('\0', false, "disable-triggers"),
  EXCLUDE_DATABASE('\0', true, "exclude-database"),
  EXTRA_FLOAT_DIGITS('\0', true, "extra-float-digits"),
  IF_EXISTS('\0', false, "if-exists"),
  INSERTS('\0', false, "inserts"),
  LOCK_WAIT_TIMEOUT('\0', true, "lock-wait-timeout"),
  NO_TABLE_ACCESS_METHOD('\0', false, "no-table-access-method"),
  NO_TABLESPACES('\0', false, "no-tablespaces"),
  QUOTE_ALL_IDENTIFIERS('\0', false, "quote-all-identifiers"),
  LOAD_VIA_PARTITION_ROOT('\0', false, "load-via-partition-root"),
  ROLE('\0', true, "role"),
  USE_SET_SESSION_AUTHORIZATION('\0', false, "use-set-session-authorization"),
  NO_COMMENTS('\0', false, "no-comments"),
  NO_DATA('\0', false, "no-data"),
  NO_POLICIES('\0', false, "no-policies"),
  NO_PUBLICATIONS('\0', false, "no-publications"),
  NO_ROLE_PASSWORDS('\0', false, "no-role-passwords"),
  NO_SCHEMA('\0', false, "no-schema"),
  NO_SECURITY_LABELS('\0', false, "no-security-labels"),
  NO_SUBSCRIPTIONS('\0', false, "no-subscriptions"),
  NO_STATISTICS('\0', false, "no-statistics"),
  NO_SYNC('\0', false, "no-sync"),
  NO_TOAST_COMPRESSION('\0', false, "no-toast-compression"),
  NO_UNLOGGED_TABLE_DATA('\0', false, "no-unlogged-table-data"),
  ON_CONFLICT_DO_NOTHING('\0', false, "on-conflict-do-nothing"),
  ROWS_PER_INSERT('\0', true, "rows-per-insert"),
  STATISTICS('\0', false, "statistics"),
  STATISTICS_ONLY('\0', false, "statistics-only"),
  FILTER('\0', true, "filter"),
  SEQUENCE_DATA('\0', false, "sequence-data"),
  RESTRICT_KEY('\0', true, "restrict-key");

  private final char letter;
  private final boolean takesValue;

  @SuppressWarnings("ImmutableEnumChecker") // written once, here
  private final String[] longNames;

  PgDumpallOption(char letter, boolean takesValue, String... longNames) {
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
