package io.howdah.catalog;

import io.howdah.model.Conversion;
import io.howdah.model.detail.ConversionDetail;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of conversions. Source: {@code dumpConversion} in {@code pg_dump.c}. */
final class ConversionDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.any(context, Conversion.class));
    return oids == null
        ? null
        : """
        SELECT oid, pg_catalog.pg_encoding_to_char(conforencoding),
          pg_catalog.pg_encoding_to_char(contoencoding), conproc, condefault
        FROM pg_catalog.pg_conversion
        WHERE oid = ANY (\
        """
            + oids
            + ")";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.put(
          CatalogOids.CONVERSION,
          rows.getLong(row, 0),
          new ConversionDetail(
              rows.get(row, 1), rows.get(row, 2), rows.get(row, 3), rows.getBoolean(row, 4)));
    }
  }
}
