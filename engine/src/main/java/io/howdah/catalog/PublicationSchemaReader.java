package io.howdah.catalog;

import io.howdah.model.Namespace;
import io.howdah.model.Publication;
import io.howdah.model.PublicationSchema;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads which schemas are in which publications. They are dumped when everything is.
 *
 * <p>Source: {@code getPublicationNamespaces} in {@code pg_dump.c}.
 */
public final class PublicationSchemaReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    return context.options().publications() && context.builder().version().atLeast(15)
        ? "SELECT oid, pnpubid, pnnspid FROM pg_catalog.pg_publication_namespace"
        : null;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      Publication publication =
          builder.index().find(CatalogOids.PUBLICATION, rows.getLong(row, 1), Publication.class);
      Namespace schema = builder.index().namespace(rows.getLong(row, 2));
      if (publication != null && schema != null) {
        builder.add(
            new PublicationSchema(
                builder.header(
                    CatalogOids.PUBLICATION_SCHEMA, rows.getLong(row, 0), schema.name(), null),
                publication,
                schema));
      }
    }
  }
}
