package io.howdah.model.detail;

import java.util.List;

/**
 * The labels of an enumeration, in order. Source: {@code pg_enum}.
 *
 * @param labels in sort order
 */
public record EnumDetail(List<Label> labels) implements Detail {
  /**
   * A label.
   *
   * @param oid OID of its row
   * @param text what it reads; a byte string
   */
  public record Label(long oid, String text) {}
}
