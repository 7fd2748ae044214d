package io.howdah.ddl;

import io.howdah.model.RelationStatistics;

/** Writes a RelationStatistics. */
final class RelationStatisticsWriter {
  private RelationStatisticsWriter() {}

  static void write(RelationStatistics object, DdlContext context) {
    throw new IllegalStateException("no writer yet for " + object.name() + context.version());
  }
}
