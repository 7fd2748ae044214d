package io.howdah.catalog;

import io.howdah.model.SequenceParameters;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads what sequences were created with.
 *
 * <p>Source: {@code collectSequences} in {@code pg_dump.c}.
 */
public final class SequenceReader implements CatalogReader {
  private final Cells cells = new Cells();

  @Override
  public @Nullable String query(ReadContext context) {
    return context.options().schema()
        ? "SELECT seqrelid, pg_catalog.format_type(seqtypid, NULL), seqstart, seqincrement,"
            + " seqmax, seqmin, seqcache, seqcycle FROM pg_catalog.pg_sequence"
        : null;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context
          .builder()
          .relationDetails()
          .sequence(
              rows.getLong(row, 0),
              new SequenceParameters(
                  type(cells.shared(rows, row, 1)),
                  rows.getLong(row, 2),
                  rows.getLong(row, 3),
                  rows.getLong(row, 4),
                  rows.getLong(row, 5),
                  rows.getLong(row, 6),
                  rows.getBoolean(row, 7)));
    }
  }

  private static String type(String name) {
    return switch (name) {
      case "smallint", "integer", "bigint" -> name;
      default -> throw new CatalogException("unrecognized sequence type: " + name);
    };
  }
}
