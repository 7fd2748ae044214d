package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.model.CatalogId;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The map, beside one of the JDK's. */
class OidMapTest {
  private static final long LAST_OID = 0xFFFF_FFFFL;

  @Test
  void itHoldsWhatAnyMapHolds() {
    SplittableRandom random = new SplittableRandom(7);
    OidMap<Integer> map = new OidMap<>();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      // OIDs that follow each other, some of them again, and some from all over.
      long oid = i % 3 == 0 ? random.nextLong(LAST_OID + 1) : 16384 + random.nextInt(50_000);
      map.put(oid, i);
      expected.put(oid, i);
    }
    expected.forEach((oid, value) -> assertThat(map.get(oid)).isEqualTo(value));
    for (int i = 0; i < 100_000; i++) {
      long oid = random.nextLong(LAST_OID + 1);
      assertThat(map.get(oid)).isEqualTo(expected.get(oid));
    }
  }

  @Test
  void aCatalogRowIsMoreThanItsOid() {
    OidMap<String> map = new OidMap<>();
    map.put(new CatalogId(1259, LAST_OID), "relation");
    map.put(new CatalogId(1247, LAST_OID), "type");
    map.put(LAST_OID, "OID alone");
    assertThat(map.get(1259, LAST_OID)).isEqualTo("relation");
    assertThat(map.get(new CatalogId(1247, LAST_OID))).isEqualTo("type");
    assertThat(map.get(LAST_OID)).isEqualTo("OID alone");
    assertThat(map.get(1259, 1)).isNull();
    assertThat(map.get(0)).isNull();
    map.put(0, "zero");
    assertThat(map.get(0)).isEqualTo("zero");
  }
}
