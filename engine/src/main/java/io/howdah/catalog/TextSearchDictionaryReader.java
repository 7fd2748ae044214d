package io.howdah.catalog;

import io.howdah.model.TextSearchDictionary;
import io.howdah.wire.Rows;

/** Reads all text search dictionaries. Source: {@code getTSDictionaries} in {@code pg_dump.c}. */
final class TextSearchDictionaryReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, dictname, dictnamespace, dictowner, dicttemplate, dictinitoption
    FROM pg_ts_dict\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new TextSearchDictionary(
              builder.header(
                  CatalogOids.TEXT_SEARCH_DICTIONARY,
                  rows.getLong(row, 0),
                  rows.get(row, 1),
                  builder.namespace(rows.getLong(row, 2))),
              builder.role(rows.getLong(row, 3)),
              rows.getLong(row, 4),
              rows.orNull(row, 5)));
    }
  }
}
