package io.howdah.dump.data;

import io.howdah.archive.DataSink;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.wire.Connection;
import io.howdah.wire.CopyOut;
import io.howdah.wire.ServerException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contents of large objects: a whole group in one COPY, where pg_dump asks four times an
 * object. The server gives each object in chunks, so that neither side ever holds a large one.
 *
 * <p>Source: {@code dumpLOs} in {@code pg_dump.c}; the manual's chapters "Server-Side Functions" of
 * large objects and "Binary Format" of COPY.
 */
public final class LargeObjectPump {
  /** What {@code lo_get} is asked for at once. */
  private static final int CHUNK_BYTES = 4 << 20;

  private static final int BINARY_HEADER_BYTES = 11 + 4;
  private static final int INV_READ = 0x40000;

  private LargeObjectPump() {}

  /**
   * Copies the contents of large objects and finishes the sink.
   *
   * @param oids the objects, in the order in which they are wanted
   * @throws LargeObjectException when an object can't be read, naming it
   */
  public static void copy(Connection connection, List<Long> oids, LargeObjectsSink sink)
      throws IOException {
    int reached = 0;
    try (CopyOut copy = connection.copyOut(query(oids))) {
      BinaryRows rows = new BinaryRows(copy);
      rows.skip(BINARY_HEADER_BYTES);
      rows.skip(rows.readInt());
      DataSink current = null;
      try {
        while (rows.nextRow()) {
          int number = Math.toIntExact(rows.readLongField());
          if (number != reached) {
            if (number != reached + 1) {
              throw new IllegalStateException("large objects came back in another order");
            }
            finish(current);
            current = sink.object(oids.get(number - 1));
            reached = number;
          }
          rows.copyField(Objects.requireNonNull(current));
        }
        finish(current);
        current = null;
      } finally {
        if (current != null) {
          current.close();
        }
      }
    } catch (ServerException refused) {
      throw new LargeObjectException(oids.get(Math.min(reached, oids.size() - 1)), refused);
    }
    if (reached != oids.size()) {
      throw new IllegalStateException("large object " + oids.get(reached) + " did not come back");
    }
    sink.finish();
  }

  private static void finish(@Nullable DataSink sink) throws IOException {
    if (sink != null) {
      sink.finish();
      sink.close();
    }
  }

  /**
   * Number of the object, and its chunks one after the other; an empty object has one empty chunk.
   */
  private static String query(List<Long> oids) {
    StringBuilder array = new StringBuilder("{");
    for (int i = 0; i < oids.size(); i++) {
      array.append(i == 0 ? "" : ",").append(oids.get(i).longValue());
    }
    return "COPY (SELECT u.n, pg_catalog.lo_get(u.o, c.i * "
        + CHUNK_BYTES
        + ", "
        + CHUNK_BYTES
        + ") FROM pg_catalog.unnest('"
        + array.append('}')
        + "'::pg_catalog.oid[]) WITH ORDINALITY AS u(o, n)"
        + " CROSS JOIN LATERAL (SELECT pg_catalog.lo_lseek64(f.fd, 0, 2) AS size,"
        + " pg_catalog.lo_close(f.fd) AS closed"
        + " FROM (SELECT pg_catalog.lo_open(u.o, "
        + INV_READ
        + ") AS fd OFFSET 0) AS f OFFSET 0) AS s"
        + " CROSS JOIN LATERAL pg_catalog.generate_series(0::pg_catalog.int8,"
        + " GREATEST(s.size - 1, 0) / "
        + CHUNK_BYTES
        + ") AS c(i)) TO STDOUT (FORMAT binary)";
  }
}
