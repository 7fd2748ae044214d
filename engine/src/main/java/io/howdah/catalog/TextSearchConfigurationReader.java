package io.howdah.catalog;

import io.howdah.model.TextSearchConfiguration;
import io.howdah.wire.Rows;

/**
 * Reads all text search configurations. Source: {@code getTSConfigurations} in {@code pg_dump.c}.
 */
final class TextSearchConfigurationReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, cfgname, cfgnamespace, cfgowner, cfgparser FROM pg_ts_config";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new TextSearchConfiguration(
              builder.header(
                  CatalogOids.TEXT_SEARCH_CONFIGURATION,
                  rows.getLong(row, 0),
                  rows.get(row, 1),
                  builder.namespace(rows.getLong(row, 2))),
              builder.role(rows.getLong(row, 3)),
              rows.getLong(row, 4)));
    }
  }
}
