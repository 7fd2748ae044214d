package io.howdah.catalog;

import io.howdah.model.CatalogId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every security label in the database.
 *
 * <p>Source: {@code pg_seclabels}.
 */
public final class SecurityLabels {
  /**
   * A security label.
   *
   * @param subId the column number, or 0 for the object itself
   * @param provider who gives the label its meaning
   * @param label the label; a byte string
   */
  public record Label(int subId, String provider, String label) {}

  private final Map<CatalogId, List<Label>> byObject;

  /** Takes the labels of each object, ordered by {@code subId}. */
  public SecurityLabels(Map<CatalogId, List<Label>> byObject) {
    this.byObject = new HashMap<>(byObject);
  }

  /**
   * The labels on an object and its columns, ordered by {@code subId}; empty when there are none.
   */
  public List<Label> of(CatalogId object) {
    return byObject.getOrDefault(object, List.of());
  }
}
