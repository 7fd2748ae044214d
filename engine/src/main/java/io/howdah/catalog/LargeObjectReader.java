package io.howdah.catalog;

import io.howdah.model.Acl;
import io.howdah.model.LargeObjectData;
import io.howdah.model.LargeObjects;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads which large objects there are, in groups with one owner and the same privileges. A group
 * makes one entry for its objects and one for their contents, so that a million objects don't need
 * a million entries, and is bounded, so that a parallel restore has something to share out.
 *
 * <p>Source: {@code getLOs} in {@code pg_dump.c}.
 */
public final class LargeObjectReader implements CatalogReader {
  private static final int MAX_OBJECTS_PER_GROUP = 1000;

  @Override
  public @Nullable String query(ReadContext context) {
    return "SELECT oid, lomowner, lomacl, pg_catalog.acldefault('L', lomowner)"
        + " FROM pg_catalog.pg_largeobject_metadata"
        + " ORDER BY lomowner, lomacl::pg_catalog.text, oid";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    int end;
    for (int start = 0; start < rows.count(); start = end) {
      end = start + 1;
      while (end < rows.count() && end - start < MAX_OBJECTS_PER_GROUP && alike(rows, start, end)) {
        end++;
      }
      add(rows, start, end, context.builder());
    }
  }

  private static boolean alike(Rows rows, int a, int b) {
    String aclOfA = rows.orNull(a, 2);
    String aclOfB = rows.orNull(b, 2);
    return rows.getLong(a, 1) == rows.getLong(b, 1)
        && (aclOfA == null ? aclOfB == null : aclOfA.equals(aclOfB));
  }

  private static void add(Rows rows, int start, int end, CatalogBuilder builder) {
    List<Long> oids = new ArrayList<>(end - start);
    for (int row = start; row < end; row++) {
      oids.add(rows.getLong(row, 0));
    }
    long first = oids.getFirst();
    String name = oids.size() == 1 ? Long.toString(first) : first + ".." + oids.getLast();
    Acl acl = new Acl(rows.orNull(start, 2), rows.get(start, 3), (char) 0, null);
    LargeObjects objects =
        builder.add(
            new LargeObjects(
                builder.header(CatalogOids.LARGE_OBJECT, first, name, null),
                acl,
                builder.role(rows.getLong(start, 1)),
                oids));
    LargeObjectData data = builder.add(new LargeObjectData(builder.header(name, null), objects));
    builder.dependencies().add(data.dumpId(), objects.dumpId());
  }
}
