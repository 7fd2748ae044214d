package io.howdah.catalog;

import io.howdah.model.CatalogId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists by OID, dump ID or catalog row, each in the order of adding. Not thread-safe. */
final class Grouped<V> {
  private final OidMap<List<V>> lists = new OidMap<>();

  void add(long oid, V value) {
    // No lambda: one for each kind of value took a start longer than all of the adding.
    List<V> list = lists.get(oid);
    if (list == null) {
      list = new ArrayList<>(2);
      lists.put(oid, list);
    }
    list.add(value);
  }

  void add(CatalogId id, V value) {
    add(OidMap.key(id.tableOid(), id.oid()), value);
  }

  /** What was added under an OID; empty where nothing was. */
  List<V> of(long oid) {
    List<V> list = lists.get(oid);
    return list == null ? List.of() : Collections.unmodifiableList(list);
  }

  /** What was added under a catalog row; empty where nothing was. */
  List<V> of(CatalogId id) {
    return of(OidMap.key(id.tableOid(), id.oid()));
  }
}
