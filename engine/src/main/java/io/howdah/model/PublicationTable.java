package io.howdah.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in a publication. Source: {@code pg_publication_rel}.
 *
 * @param filter the condition that published rows fulfil as SQL, or null for all rows
 * @param columns bare names of the published columns, or null for all
 */
public record PublicationTable(
    ObjectHeader header,
    Publication publication,
    Table table,
    @Nullable String filter,
    @Nullable List<String> columns)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.PUBLICATION_TABLE;
  }

  /** Takes a copy of the names. */
  public PublicationTable {
    columns = columns == null ? null : List.copyOf(columns);
  }
}
