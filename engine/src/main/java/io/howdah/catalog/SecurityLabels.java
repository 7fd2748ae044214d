package io.howdah.catalog;

import io.howdah.model.CatalogId;
import java.util.List;

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

  private final Grouped<Label> byObject;

  /** Takes the labels of each object, ordered by {@code subId}. */
  SecurityLabels(Grouped<Label> byObject) {
    this.byObject = byObject;
  }

  /**
   * The labels on an object and its columns, ordered by {@code subId}; empty when there are none.
   */
  public List<Label> of(CatalogId object) {
    return byObject.of(object);
  }
}
