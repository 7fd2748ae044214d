package io.howdah.catalog;

import io.howdah.model.Table;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names the tables that a query is about, so that it is one query however many they are. */
final class OidArray {
  private OidArray() {}

  /** The OIDs of those tables that fit, as an {@code oid[]} literal; null when none does. */
  static @Nullable String of(List<Table> tables, Predicate<Table> fits) {
    StringBuilder sql = new StringBuilder("'{");
    for (Table table : tables) {
      if (fits.test(table)) {
        if (sql.length() > 2) {
          sql.append(',');
        }
        sql.append(table.oid());
      }
    }
    return sql.length() == 2 ? null : sql.append("}'::pg_catalog.oid[]").toString();
  }
}
