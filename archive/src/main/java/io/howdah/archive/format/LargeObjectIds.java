package io.howdah.archive.format;

/** What can be the OID of a large object. */
public final class LargeObjectIds {
  private LargeObjectIds() {}

  /** Refuses what is no OID. */
  public static void check(long oid) {
    if (oid <= 0 || oid > 0xFFFFFFFFL) {
      throw new IllegalArgumentException("invalid OID for large object (" + oid + ")");
    }
  }
}
