package io.howdah.catalog;

import io.howdah.model.Acl;
import io.howdah.model.ColumnAcl;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the privileges of columns: those of system columns and of system catalogs too, which is why
 * they aren't read with the columns.
 *
 * <p>Source: {@code dumpTable} and {@code getAdditionalACLs} in {@code pg_dump.c}.
 */
public final class ColumnAclReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String tables =
        context.options().acls()
            ? OidArray.of(
                context.builder().index().tables(),
                table -> context.builder().hasColumnAcls(table.oid()))
            : null;
    return tables == null
        ? null
        : """
        SELECT at.attrelid, at.attname, at.attacl, pip.privtype, pip.initprivs
        FROM pg_catalog.pg_attribute at
        LEFT JOIN pg_catalog.pg_init_privs pip ON (at.attrelid = pip.objoid
          AND pip.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
          AND at.attnum = pip.objsubid)
        WHERE NOT at.attisdropped AND (at.attacl IS NOT NULL OR pip.initprivs IS NOT NULL)
          AND at.attrelid = ANY (\
        """
            + tables
            + ")\nORDER BY at.attrelid, at.attnum";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      Acl acl = new Acl(rows.orNull(row, 2), "{}", Cells.letter(rows, row, 3), rows.orNull(row, 4));
      context
          .builder()
          .relationDetails()
          .columnAcl(rows.getLong(row, 0), new ColumnAcl(rows.get(row, 1), acl));
    }
  }
}
