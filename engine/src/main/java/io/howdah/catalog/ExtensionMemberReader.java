package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.Extension;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads which objects belong to extensions. That has to be known before the objects are read, for
 * it decides on what is dumped of them.
 *
 * <p>Source: {@code getExtensionMembership} in {@code pg_dump.c}.
 */
final class ExtensionMemberReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT classid, objid, refobjid
    FROM pg_depend
    WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
    ORDER BY 3\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    Extension extension = null;
    for (int row = 0; row < rows.count(); row++) {
      long extensionOid = rows.getLong(row, 2);
      if (extension == null || extension.oid() != extensionOid) {
        extension = extension(extensionOid, builder);
      }
      builder.member(new CatalogId(rows.getLong(row, 0), rows.getLong(row, 1)), extension);
    }
  }

  private static Extension extension(long oid, CatalogBuilder builder) {
    @Nullable Extension extension =
        builder.index().find(CatalogOids.EXTENSION, oid, Extension.class);
    if (extension == null) {
      throw new CatalogException("could not find referenced extension " + oid);
    }
    return extension;
  }
}
