package io.howdah.catalog;

import io.howdah.catalog.SecurityLabels.Label;
import io.howdah.model.CatalogId;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads all security labels. Source: {@code collectSecLabels} in {@code pg_dump.c}. */
public final class SecurityLabelReader implements CatalogReader {
  private final Grouped<Label> byObject = new Grouped<>();

  @Override
  public @Nullable String query(ReadContext context) {
    // The catalog, unlike the view over it, costs nothing where there are no labels. Labels of
    // shared objects stand elsewhere and are read with their owners.
    return context.options().securityLabels()
        ? "SELECT classoid, objoid, objsubid, provider, label FROM pg_catalog.pg_seclabel"
            + " ORDER BY classoid, objoid, objsubid"
        : null;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      CatalogId id = new CatalogId(rows.getLong(row, 0), rows.getLong(row, 1));
      byObject.add(id, new Label(rows.getInt(row, 2), rows.get(row, 3), rows.get(row, 4)));
    }
  }

  /** What was read. */
  public SecurityLabels labels() {
    return new SecurityLabels(byObject);
  }
}
