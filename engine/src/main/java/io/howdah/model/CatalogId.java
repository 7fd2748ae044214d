package io.howdah.model;

/**
 * Names one row of a system catalog for as long as the database lives.
 *
 * @param tableOid OID of the catalog the row is in ({@code pg_class}: 1259), or 0 for what no
 *     catalog holds
 * @param oid OID of the row, unsigned 32 bits
 */
public record CatalogId(long tableOid, long oid) {
  /** The identity of objects that stand in no catalog, such as the section boundaries. */
  public static final CatalogId NONE = new CatalogId(0, 0);
}
