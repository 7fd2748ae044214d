package io.howdah.catalog;

import io.howdah.catalog.Comments.Comment;
import io.howdah.model.CatalogId;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads all comments. Source: {@code collectComments} in {@code pg_dump.c}. */
public final class CommentReader implements CatalogReader {
  private final boolean builtIn;
  private final Map<CatalogId, List<Comment>> byObject = new HashMap<>();

  /**
   * A reader to be used once.
   *
   * @param builtIn whether comments on built-in objects other than schemas are wanted: they are
   *     thousands, and only of interest where a system schema was asked for. (Users may give large
   *     objects any OID, low ones too.)
   */
  public CommentReader(boolean builtIn) {
    this.builtIn = builtIn;
  }

  @Override
  public @Nullable String query(ReadContext context) {
    if (!context.options().comments()) {
      return null;
    }
    return "SELECT classoid, objoid, objsubid, description FROM pg_catalog.pg_description"
        + (builtIn
            ? ""
            : " WHERE objoid >= 16384 OR classoid IN ("
                + "'pg_catalog.pg_namespace'::pg_catalog.regclass,"
                + " 'pg_catalog.pg_largeobject'::pg_catalog.regclass)")
        + " ORDER BY classoid, objoid, objsubid";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogId id = CatalogId.NONE;
    List<Comment> comments = List.of();
    for (int row = 0; row < rows.count(); row++) {
      long catalogOid = rows.getLong(row, 0);
      long oid = rows.getLong(row, 1);
      if (oid != id.oid() || catalogOid != id.tableOid()) {
        id = new CatalogId(catalogOid, oid);
        comments = new ArrayList<>(1);
        byObject.put(id, comments);
      }
      comments.add(new Comment(rows.getInt(row, 2), rows.get(row, 3)));
    }
  }

  /** What was read. */
  public Comments comments() {
    return new Comments(byObject);
  }
}
