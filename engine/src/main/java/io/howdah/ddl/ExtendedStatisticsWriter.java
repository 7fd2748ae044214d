package io.howdah.ddl;

import io.howdah.model.ExtendedStatistics;

/** Writes a ExtendedStatistics. */
final class ExtendedStatisticsWriter {
  private ExtendedStatisticsWriter() {}

  static void write(ExtendedStatistics object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
