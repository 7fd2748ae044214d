package io.howdah.cli;

import static io.howdah.cli.OptionValues.conflict;

/**
 * The options that choose between definitions, data and statistics, which pg_dump and pg_restore
 * share. Mutable while options are read.
 *
 * <p>Source: {@code main} in {@code pg_dump.c} and {@code pg_restore.c}.
 */
final class ContentChoice {
  boolean dataOnly = false;
  boolean schemaOnly = false;
  boolean statisticsOnly = false;
  boolean withStatistics = false;
  boolean noData = false;
  boolean noSchema = false;
  boolean noStatistics = false;

  private static final String DATA_ONLY = "-a/--data-only";
  private static final String SCHEMA_ONLY = "-s/--schema-only";
  private static final String STATISTICS_ONLY = "--statistics-only";

  /** Refuses combinations that contradict each other, in the order in which the C tools do. */
  void check() {
    conflict(dataOnly, schemaOnly, SCHEMA_ONLY, DATA_ONLY);
    conflict(schemaOnly, statisticsOnly, SCHEMA_ONLY, STATISTICS_ONLY);
    conflict(dataOnly, statisticsOnly, DATA_ONLY, STATISTICS_ONLY);
    conflict(dataOnly, noData, DATA_ONLY, "--no-data");
    conflict(schemaOnly, noSchema, SCHEMA_ONLY, "--no-schema");
    conflict(statisticsOnly, noStatistics, STATISTICS_ONLY, "--no-statistics");
    conflict(withStatistics, noStatistics, "--statistics", "--no-statistics");
    conflict(dataOnly, withStatistics, DATA_ONLY, "--statistics");
    conflict(schemaOnly, withStatistics, SCHEMA_ONLY, "--statistics");
  }

  /** Whether definitions are wanted. */
  boolean schema() {
    return ((!dataOnly && !statisticsOnly) || schemaOnly) && !noSchema;
  }

  /** Whether data is wanted. */
  boolean data() {
    return ((!schemaOnly && !statisticsOnly) || dataOnly) && !noData;
  }

  /** Whether statistics are wanted, where the tool wants them unless told otherwise or not. */
  boolean statistics(boolean byDefault) {
    return ((byDefault && !schemaOnly && !dataOnly) || statisticsOnly || withStatistics)
        && !noStatistics;
  }
}
