package io.howdah.cli;

/**
 * pg_restore's options, in the order of C's table.
 *
 * <p>Source: {@code main} in {@code pg_restore.c}.
 */
enum PgRestoreOption implements ToolOption {
  CLEAN('c', false, "clean"),
  CREATE('C', false, "create"),
  DATA_ONLY('a', false, "data-only"),
  DBNAME('d', true, "dbname"),
  EXIT_ON_ERROR('e', false, "exit-on-error"),
  EXCLUDE_SCHEMA('N', true, "exclude-schema"),
  FILE('f', true, "file"),
  FORMAT('F', true, "format"),
  FUNCTION('P', true, "function"),
  HOST('h', true, "host"),
  INDEX('I', true, "index"),
  JOBS('j', true, "jobs"),
  LIST('l', false, "list"),
  NO_PRIVILEGES('x', false, "no-privileges", "no-acl"),
  NO_OWNER('O', false, "no-owner"),
  NO_RECONNECT('R', false, "no-reconnect"),
  PORT('p', true, "port"),
  NO_PASSWORD('w', false, "no-password"),
  PASSWORD('W', false, "password"),
  SCHEMA('n', true, "schema"),
  SCHEMA_ONLY('s', false, "schema-only"),
  SUPERUSER('S', true, "superuser"),
  TABLE('t', true, "table"),
  TRIGGER('T', true, "trigger"),
  USE_LIST('L', true, "use-list"),
  USERNAME('U', true, "username"),
  VERBOSE('v', false, "verbose"),
  SINGLE_TRANSACTION('1', false, "single-transaction"),
  DISABLE_TRIGGERS('\0', false, "disable-triggers"),
  ENABLE_ROW_SECURITY('\0', false, "enable-row-security"),
  IF_EXISTS('\0', false, "if-exists"),
  NO_DATA_FOR_FAILED_TABLES('\0', false, "no-data-for-failed-tables"),
  NO_TABLE_ACCESS_METHOD('\0', false, "no-table-access-method"),
  NO_TABLESPACES('\0', false, "no-tablespaces"),
  ROLE('\0', true, "role"),
  SECTION('\0', true, "section"),
  STRICT_NAMES('\0', false, "strict-names"),
  TRANSACTION_SIZE('\0', true, "transaction-size"),
  USE_SET_SESSION_AUTHORIZATION('\0', false, "use-set-session-authorization"),
  NO_COMMENTS('\0', false, "no-comments"),
  NO_DATA('\0', false, "no-data"),
  NO_POLICIES('\0', false, "no-policies"),
  NO_PUBLICATIONS('\0', false, "no-publications"),
  NO_SCHEMA('\0', false, "no-schema"),
  NO_SECURITY_LABELS('\0', false, "no-security-labels"),
  NO_SUBSCRIPTIONS('\0', false, "no-subscriptions"),
  NO_STATISTICS('\0', false, "no-statistics"),
  STATISTICS('\0', false, "statistics"),
  STATISTICS_ONLY('\0', false, "statistics-only"),
  FILTER('\0', true, "filter"),
  RESTRICT_KEY('\0', true, "restrict-key");

  private final char letter;
  private final boolean takesValue;

  @SuppressWarnings("ImmutableEnumChecker") // written once, here
  private final String[] longNames;

  PgRestoreOption(char letter, boolean takesValue, String... longNames) {
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
