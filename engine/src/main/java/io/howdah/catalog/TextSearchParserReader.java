package io.howdah.catalog;

import io.howdah.model.TextSearchParser;
import io.howdah.wire.Rows;

/** Reads all text search parsers. Source: {@code getTSParsers} in {@code pg_dump.c}. */
final class TextSearchParserReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, prsname, prsnamespace, prsstart::pg_catalog.regproc,
      prstoken::pg_catalog.regproc, prsend::pg_catalog.regproc,
      CASE WHEN prsheadline <> 0 THEN prsheadline::pg_catalog.regproc END,
      prslextype::pg_catalog.regproc
    FROM pg_ts_parser\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new TextSearchParser(
              builder.header(
                  CatalogOids.TEXT_SEARCH_PARSER,
                  rows.getLong(row, 0),
                  rows.get(row, 1),
                  builder.namespace(rows.getLong(row, 2))),
              rows.get(row, 3),
              rows.get(row, 4),
              rows.get(row, 5),
              rows.orNull(row, 6),
              rows.get(row, 7)));
    }
  }
}
