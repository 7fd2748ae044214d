package io.howdah.catalog;

import io.howdah.model.CatalogId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every comment in the database.
 *
 * <p>Source: {@code pg_description}.
 */
public final class Comments {
  /**
   * A comment.
   *
   * @param subId the column number, or 0 for the object itself
   * @param text what the comment says; a byte string
   */
  public record Comment(int subId, String text) {}

  private final Map<CatalogId, List<Comment>> byObject;

  /** Takes the comments of each object, ordered by {@code subId}. */
  public Comments(Map<CatalogId, List<Comment>> byObject) {
    this.byObject = new HashMap<>(byObject);
  }

  /**
   * The comments on an object and its columns, ordered by {@code subId}; empty when there are none.
   */
  public List<Comment> of(CatalogId object) {
    return byObject.getOrDefault(object, List.of());
  }
}
