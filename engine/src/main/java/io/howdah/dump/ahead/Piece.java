package io.howdah.dump.ahead;

import io.howdah.model.TableData;
import org.jspecify.annotations.Nullable;

/**
 * What one COPY reads: a table, or a range of a table's blocks.
 *
 * @param dumpId of the entry that the rows belong to
 * @param data the table
 * @param range a condition that holds for the rows of the range; null for the whole table
 */
public record Piece(int dumpId, TableData data, @Nullable String range) {

  /** Whether reading it a second time in the same snapshot gives the same bytes. */
  boolean isRepeatable() {
    return data.filter() == null;
  }
}
