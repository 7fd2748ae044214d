package io.howdah.catalog;

import io.howdah.model.Column;
import io.howdah.model.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds columns of parents by name: a parent with many partitions is asked often. */
final class ParentColumns {
  private final RelationDetails details;
  private final Map<Long, Map<String, Integer>> numbers = new HashMap<>();

  ParentColumns(RelationDetails details) {
    this.details = details;
  }

  /** Whether a relation is of a kind that can have parents. */
  static boolean canInherit(Table table) {
    char kind = table.properties().kind();
    return kind != 'S' && kind != 'v' && kind != 'm';
  }

  /** The number of the column with this name, counting from 1, or 0 when there is none. */
  int number(Table parent, String name) {
    Map<String, Integer> known = numbers.get(parent.oid());
    if (known == null) {
      known = byName(details.columns(parent));
      numbers.put(parent.oid(), known);
    }
    return known.getOrDefault(name, 0);
  }

  Column column(Table parent, int number) {
    return details.columns(parent).get(number - 1);
  }

  private static Map<String, Integer> byName(List<Column> columns) {
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byName.putIfAbsent(columns.get(i).name(), i + 1);
    }
    return byName;
  }
}
