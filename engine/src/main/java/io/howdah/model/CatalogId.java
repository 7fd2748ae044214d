package io.howdah.model;

import org.jspecify.annotations.Nullable;

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

  // Written out, because a record's own cost start-up time and are slow until compiled, and every
  // object is looked up
  // by its ID.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CatalogId id && id.oid == oid && id.tableOid == tableOid;
  }

  @Override
  public int hashCode() {
    return (int) (oid * 31 + tableOid);
  }
}
