package io.howdah.catalog;

import io.howdah.model.OperatorClass;
import io.howdah.model.detail.OperatorClassDetail;
import io.howdah.wire.Rows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of operator classes. Source: {@code dumpOpclass} in {@code pg_dump.c}. */
final class OperatorClassDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.any(context, OperatorClass.class));
    return oids == null
        ? null
        : """
        SELECT c.oid, opcintype::pg_catalog.regtype, opckeytype::pg_catalog.regtype, opcdefault,
          nspname, opfname
        FROM pg_catalog.pg_opclass c
        LEFT JOIN pg_catalog.pg_opfamily f ON f.oid = opcfamily
        LEFT JOIN pg_catalog.pg_namespace n ON n.oid = opfnamespace
        WHERE c.oid = ANY (\
        """
            + oids
            + ")";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.put(
          CatalogOids.OPERATOR_CLASS,
          rows.getLong(row, 0),
          new OperatorClassDetail(
              rows.get(row, 1),
              rows.get(row, 2),
              rows.getBoolean(row, 3),
              Objects.requireNonNullElse(rows.orNull(row, 4), ""),
              Objects.requireNonNullElse(rows.orNull(row, 5), "")));
    }
  }
}
