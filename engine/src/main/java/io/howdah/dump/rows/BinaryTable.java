package io.howdah.dump.rows;

import io.howdah.model.Column;
import io.howdah.sql.Identifiers;
import java.util.List;

/**
 * A table whose rows are read in COPY's binary format. Immutable.
 *
 * @param columns what each column is, in the order in which COPY has them
 */
public record BinaryTable(List<ColumnForm> columns) {
  /** Keeps its own copy of the list. */
  public BinaryTable {
    columns = List.copyOf(columns);
  }

  /**
   * What to select.
   *
   * @param names the columns that COPY has, of which there are as many as here
   */
  public String selectList(List<Column> names, Identifiers identifiers) {
    if (names.size() != columns.size()) {
      throw new IllegalArgumentException(names.size() + " columns instead of " + columns.size());
    }
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      list.append(i == 0 ? "" : ", ").append(identifiers.quote(names.get(i).name()));
      switch (columns.get(i)) {
        case CAST_TO_TEXT -> list.append("::pg_catalog.text");
        case TEXT, BOOLEAN, BYTEA -> {}
      }
    }
    return list.toString();
  }
}
