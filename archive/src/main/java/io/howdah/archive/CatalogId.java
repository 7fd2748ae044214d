package io.howdah.archive;

/**
 * An object's identity in the dumped database. Archives hold the two OIDs as decimal strings;
 * whatever stands there is kept, so that it is written back the same.
 *
 * @param tableOidText the OID of the system catalog that the object's row is in
 * @param oidText the OID of the object
 */
public record CatalogId(String tableOidText, String oidText) {

  /** What entries have that stand for no catalog row. */
  public static final CatalogId NONE = new CatalogId("0", "0");

  /** An identity of two OIDs, each 0 to 2^32-1. */
  public static CatalogId of(long tableOid, long oid) {
    return tableOid == 0 && oid == 0
        ? NONE
        : new CatalogId(Long.toString(tableOid), Long.toString(oid));
  }

  /** The catalog's OID as a number; 0 where the text is none. */
  public long tableOid() {
    return parse(tableOidText);
  }

  /** The object's OID as a number; 0 where the text is none. */
  public long oid() {
    return parse(oidText);
  }

  /** What C's {@code sscanf("%u")} makes of the text. */
  private static long parse(String s) {
    long value = 0;
    for (int i = 0; i < s.length(); i++) {
      int digit = s.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      value = (value * 10 + digit) & 0xFFFFFFFFL;
    }
    return value;
  }
}
