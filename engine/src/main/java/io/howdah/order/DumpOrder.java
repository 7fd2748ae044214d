package io.howdah.order;

import io.howdah.catalog.ObjectIndex;
import io.howdah.model.Component;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.SectionBoundary;
import io.howdah.model.Selection;
import io.howdah.model.ShellType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the order in which the objects of a database are dumped: by kind and name as far as
 * dependencies allow.
 *
 * <p>Source: {@code sortDumpableObjects} in {@code pg_dump_sort.c}.
 */
public final class DumpOrder {
  private DumpOrder() {}

  /**
   * Sorts the objects of a catalog. The dependencies are changed: boundaries are added and loops
   * repaired; afterwards they fit the order.
   *
   * <p>Left out is what is neither wanted nor connected to anything, as thousands of built-in
   * functions are: it cannot change the order of the others.
   *
   * @param index all objects, among them one {@link SectionBoundary} of each kind
   * @param selection what is wanted
   * @param repairs filled with what breaking loops did to objects
   * @param warnings told of each loop that could only be broken at a price
   * @return the objects, each behind all that it depends on
   * @throws IllegalArgumentException when a boundary is missing
   */
  public static List<DatabaseObject> sort(
      ObjectIndex index,
      DependencyGraph dependencies,
      Selection selection,
      Repairs repairs,
      Consumer<LoopWarning> warnings) {
    List<DatabaseObject> objects = relevant(index, dependencies, selection);

    Boundaries boundaries = boundaries(objects);
    for (DatabaseObject object : objects) {
      boundaries.add(object, dependencies);
    }

    objects = byPriorityAndName(objects, index);

    DatabaseObject[] byDumpId = byDumpId(objects);
    LoopRepair repair =
        new LoopRepair(dependencies, repairs, boundaries, shellTypes(objects), warnings);
    TopologicalSort.Result result = TopologicalSort.sort(objects, byDumpId, dependencies);
    while (!result.isSorted()) {
      if (!new LoopFinder(byDumpId, dependencies).find(result.objects(), repair)) {
        throw new IllegalStateException("could not identify dependency loop");
      }
      result = TopologicalSort.sort(objects, byDumpId, dependencies);
    }
    return result.objects();
  }

  private static List<DatabaseObject> relevant(
      ObjectIndex index, DependencyGraph dependencies, Selection selection) {
    BitSet connected = dependencies.connected();
    List<DatabaseObject> relevant = new ArrayList<>();
    for (DatabaseObject object : index.objects()) {
      if (connected.get(object.dumpId())
          || selection.of(object) != Component.NONE
          || object instanceof SectionBoundary
          || object instanceof ShellType) { // the repair of a loop may need it
        relevant.add(object);
      }
    }
    return relevant;
  }

  /** Sorts level by level: the level of an object is asked for once, not at each comparison. */
  private static List<DatabaseObject> byPriorityAndName(
      List<DatabaseObject> objects, ObjectIndex index) {
    Map<Priority, List<DatabaseObject>> levels = new EnumMap<>(Priority.class);
    for (DatabaseObject object : objects) {
      // Every dump comes by here: no lambda (see decision 5).
      Priority priority = Priority.of(object);
      List<DatabaseObject> level = levels.get(priority);
      if (level == null) {
        level = new ArrayList<>();
        levels.put(priority, level);
      }
      level.add(object);
    }
    NameOrder order = new NameOrder(index);
    List<DatabaseObject> sorted = new ArrayList<>(objects.size());
    for (List<DatabaseObject> level : levels.values()) {
      level.sort(order);
      sorted.addAll(level);
    }
    return sorted;
  }

  private static Boundaries boundaries(List<DatabaseObject> objects) {
    int preData = 0;
    int postData = 0;
    for (DatabaseObject object : objects) {
      if (object instanceof SectionBoundary boundary) {
        switch (boundary.kind()) {
          case PRE_DATA -> preData = boundary.dumpId();
          case POST_DATA -> postData = boundary.dumpId();
        }
      }
    }
    if (preData == 0 || postData == 0) {
      throw new IllegalArgumentException("a section boundary is missing");
    }
    return new Boundaries(preData, postData);
  }

  private static DatabaseObject[] byDumpId(List<DatabaseObject> objects) {
    int last = 0;
    for (DatabaseObject object : objects) {
      last = Math.max(last, object.dumpId());
    }
    DatabaseObject[] byDumpId = new DatabaseObject[last + 1];
    for (DatabaseObject object : objects) {
      byDumpId[object.dumpId()] = object;
    }
    return byDumpId;
  }

  private static Map<Integer, Integer> shellTypes(List<DatabaseObject> objects) {
    Map<Integer, Integer> shells = new HashMap<>();
    for (DatabaseObject object : objects) {
      if (object instanceof ShellType shell) {
        shells.put(shell.type().dumpId(), shell.dumpId());
      }
    }
    return shells;
  }
}
