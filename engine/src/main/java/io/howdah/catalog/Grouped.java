package io.howdah.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists by a key, each in the order of adding. Not thread-safe. */
final class Grouped<K, V> {
  private final Map<K, List<V>> lists = new HashMap<>();

  void add(K key, V value) {
    // No lambda: one for each kind of key and value took a start longer than all of the adding.
    List<V> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>(2);
      lists.put(key, list);
    }
    list.add(value);
  }

  /** What was added under a key; empty where nothing was. */
  List<V> of(K key) {
    List<V> list = lists.get(key);
    return list == null ? List.of() : Collections.unmodifiableList(list);
  }

  /** All lists. */
  Map<K, List<V>> all() {
    return Collections.unmodifiableMap(lists);
  }
}
