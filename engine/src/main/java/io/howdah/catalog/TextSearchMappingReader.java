package io.howdah.catalog;

import io.howdah.model.TextSearchConfiguration;
import io.howdah.model.detail.TextSearchMappings;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads which dictionaries text search configurations ask. Source: {@code dumpTSConfig} in {@code
 * pg_dump.c}.
 */
final class TextSearchMappingReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    List<TextSearchConfiguration> configurations =
        Wanted.any(context, TextSearchConfiguration.class);
    for (TextSearchConfiguration configuration : configurations) {
      // A configuration may have no mappings, and then no rows.
      context
          .builder()
          .objectDetails()
          .put(
              CatalogOids.TEXT_SEARCH_CONFIGURATION,
              configuration.oid(),
              new TextSearchMappings(List.of()));
    }
    String oids = Wanted.oids(configurations);
    return oids == null
        ? null
        : """
        SELECT m.mapcfg,
          (SELECT alias FROM pg_catalog.ts_token_type(c.cfgparser) AS t
            WHERE t.tokid = m.maptokentype),
          m.mapdict::pg_catalog.regdictionary
        FROM pg_catalog.pg_ts_config_map AS m
        JOIN pg_catalog.pg_ts_config AS c ON c.oid = m.mapcfg
        WHERE m.mapcfg = ANY (\
        """
            + oids
            + ") ORDER BY m.mapcfg, m.maptokentype, m.mapseqno";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    int row = 0;
    while (row < rows.count()) {
      long oid = rows.getLong(row, 0);
      List<TextSearchMappings.Mapping> mappings = new ArrayList<>();
      for (; row < rows.count() && rows.getLong(row, 0) == oid; row++) {
        mappings.add(new TextSearchMappings.Mapping(rows.get(row, 1), rows.get(row, 2)));
      }
      details.put(CatalogOids.TEXT_SEARCH_CONFIGURATION, oid, new TextSearchMappings(mappings));
    }
  }
}
