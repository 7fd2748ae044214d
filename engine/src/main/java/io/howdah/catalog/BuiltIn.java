package io.howdah.catalog;

/**
 * Tells the objects that {@code initdb} makes in {@code pg_catalog}. There are thousands, and as a
 * rule nothing of them is dumped and nothing else depends on them. Readers pass over them then, but
 * for a dump ID, so that all other objects have the IDs that pg_dump gives them.
 */
public final class BuiltIn {
  /** OID of the schema {@code pg_catalog}. */
  public static final long CATALOG_SCHEMA = 11;

  /** The first OID of objects that came after {@code initdb}. */
  private static final long FIRST_NORMAL_OID = 16384;

  /** The first OID of objects that the server lets others depend on in its catalogs. */
  private static final long FIRST_UNPINNED_OID = 12000;

  private BuiltIn() {}

  /** Whether an object was there before any of the users'. */
  static boolean is(long oid) {
    return oid < FIRST_NORMAL_OID;
  }

  /** Whether an object that can't have privileges may be passed over. */
  static boolean isPassedOver(long oid, long namespaceOid, ReadContext context) {
    return is(oid) && namespaceOid == CATALOG_SCHEMA && !context.options().systemObjects();
  }

  /**
   * Whether an object without privileges of its own only serves to be found by others, whose
   * definitions or order depend on its name; the server tells of no dependencies on it.
   */
  static boolean isOnlyLookedUp(long oid, long namespaceOid, ReadContext context) {
    return oid < FIRST_UNPINNED_OID && isPassedOver(oid, namespaceOid, context);
  }
}
