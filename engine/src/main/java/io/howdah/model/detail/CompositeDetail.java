package io.howdah.model.detail;

import java.util.List;

/**
 * The attributes of a composite type. Source: {@code pg_attribute}.
 *
 * @param attributes in order, dropped ones too
 */
public record CompositeDetail(List<Attribute> attributes) implements Detail {
  /**
   * An attribute.
   *
   * @param number counts from 1
   * @param name bare name
   * @param type its type, with its modifier; {@code "-"} when dropped
   * @param lengthBytes its internal length, as a number
   * @param alignment {@code pg_attribute.attalign}
   * @param dropped whether it was dropped and only keeps its place
   * @param collationOid OID of the collation, or 0 when it is the type's own
   */
  public record Attribute(
      int number,
      String name,
      String type,
      String lengthBytes,
      String alignment,
      boolean dropped,
      long collationOid) {}
}
