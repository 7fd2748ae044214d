package io.howdah.catalog;

import io.howdah.model.CatalogId;
import org.jspecify.annotations.Nullable;

/**
 * A map by OID or by catalog row. It has no object for each key, as {@code HashMap} has two: with
 * ten thousand tables, their dependencies alone are looked up 300 000 times. Not thread-safe.
 */
final class OidMap<V> {
  private static final int FIRST_CAPACITY = 64;

  /** 2^64 divided by the golden ratio: spreads OIDs, which follow each other, over the table. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[FIRST_CAPACITY];

  /** Null where there is no key. */
  private @Nullable Object[] values = new Object[FIRST_CAPACITY];

  private int count;

  /** The value of an OID, or null. */
  @Nullable V get(long oid) {
    return value(place(keys, values, oid));
  }

  /** The value of a catalog row, or null. */
  @Nullable V get(long catalogOid, long oid) {
    return get(key(catalogOid, oid));
  }

  /** The value of a catalog row, or null. */
  @Nullable V get(CatalogId id) {
    return get(key(id.tableOid(), id.oid()));
  }

  /** Sets the value of an OID. */
  void put(long oid, V value) {
    int place = place(keys, values, oid);
    if (values[place] == null) {
      if (2 * (count + 1) > keys.length) {
        grow();
        place = place(keys, values, oid);
      }
      count++;
    }
    keys[place] = oid;
    values[place] = value;
  }

  /** Sets the value of a catalog row. */
  void put(CatalogId id, V value) {
    put(key(id.tableOid(), id.oid()), value);
  }

  /** One number for a catalog row. */
  static long key(long catalogOid, long oid) {
    return (catalogOid << 32) | oid;
  }

  @SuppressWarnings("unchecked") // only put() fills the array
  private @Nullable V value(int place) {
    return (V) values[place];
  }

  /** Where a key is, or would be: the tables are never full. */
  private static int place(long[] keys, @Nullable Object[] values, long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * SPREAD) >>> 32) & mask;
    while (values[place] != null && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != null) {
        int place = place(keys, values, oldKeys[i]);
        keys[place] = oldKeys[i];
        values[place] = oldValues[i];
      }
    }
  }
}
