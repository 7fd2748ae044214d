package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.Extension;
import io.howdah.wire.Rows;

/**
 * Reads which objects were said to depend on an extension ({@code ALTER … DEPENDS ON EXTENSION}).
 *
 * <p>Source: {@code append_depends_on_extension} in {@code pg_dump.c}.
 */
public final class ExtensionRequirementReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    // An object with several has them in the order in which they were said.
    return """
    SELECT classid, objid, refobjid
    FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND deptype = 'x'
    ORDER BY classid, objid, ctid\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      Extension extension =
          builder.index().find(CatalogOids.EXTENSION, rows.getLong(row, 2), Extension.class);
      if (extension != null) {
        CatalogId object = new CatalogId(rows.getLong(row, 0), rows.getLong(row, 1));
        builder.objectDetails().addExtension(object, extension);
      }
    }
  }
}
