package io.howdah.catalog;

import io.howdah.model.TextSearchTemplate;
import io.howdah.wire.Rows;

/** Reads all text search templates. Source: {@code getTSTemplates} in {@code pg_dump.c}. */
final class TextSearchTemplateReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, tmplname, tmplnamespace,
      CASE WHEN tmplinit <> 0 THEN tmplinit::pg_catalog.regproc END,
      tmpllexize::pg_catalog.regproc
    FROM pg_ts_template\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new TextSearchTemplate(
              builder.header(
                  CatalogOids.TEXT_SEARCH_TEMPLATE,
                  rows.getLong(row, 0),
                  rows.get(row, 1),
                  builder.namespace(rows.getLong(row, 2))),
              rows.orNull(row, 3),
              rows.get(row, 4)));
    }
  }
}
