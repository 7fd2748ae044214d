package io.howdah.catalog;

import io.howdah.wire.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one family of system catalogs, all objects at once. The queries of several readers travel
 * together: each first says its query, and is given its rows, in turn, as they come.
 */
public interface CatalogReader {
  /** The query, or null when this server or these options leave nothing to read. */
  @Nullable String query(ReadContext context);

  /** What pg_dump says with {@code -v} of such rows, and only where there are some. */
  default List<String> findings(Rows rows) {
    return List.of();
  }

  /** Turns the rows of the query into objects, dependencies and details. */
  void read(Rows rows, ReadContext context);

  /**
   * Whether the server may work so long on the query that it is better done beside the others.
   * Where such a query depends on no choice of tables, it may be sent a round early.
   */
  default boolean isHeavy() {
    return false;
  }

  /**
   * Whether the rows are the same before tables are locked: the snapshot alone decides about them,
   * and no function of the query looks at what a lock on a table protects.
   */
  default boolean isFreeOfLocks() {
    return false;
  }
}
