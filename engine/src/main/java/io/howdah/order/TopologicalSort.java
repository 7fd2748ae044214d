package io.howdah.order;

import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts every object behind what it depends on and otherwise changes the given order as little as it
 * can: Knuth's algorithm from the back, which always takes the last object in the given order that
 * nothing left depends on. O(n log n).
 *
 * <p>Source: {@code TopoSort} in {@code pg_dump_sort.c}.
 */
final class TopologicalSort {
  /**
   * What a sort ends with.
   *
   * @param isSorted false if loops prevented it
   * @param objects all objects in order; otherwise those in a loop, and those that one in a loop
   *     depends on, by dump ID
   */
  record Result(boolean isSorted, List<DatabaseObject> objects) {}

  private TopologicalSort() {}

  /**
   * Sorts.
   *
   * @param objects all objects, in the order to keep to where possible
   * @param byDumpId the same objects, each at the index of its dump ID; null elsewhere
   */
  static Result sort(
      List<DatabaseObject> objects, DatabaseObject[] byDumpId, DependencyGraph dependencies) {
    int size = objects.size();
    int[] dumpIds = new int[size];
    int[] position = new int[byDumpId.length];
    int[] waitingBefore = new int[byDumpId.length];
    for (int i = 0; i < size; i++) {
      int dumpId = objects.get(i).dumpId();
      dumpIds[i] = dumpId;
      position[dumpId] = i;
      for (int k = 0; k < dependencies.count(dumpId); k++) {
        waitingBefore[dependencies.get(dumpId, k)]++;
      }
    }
    LastFirst ready = new LastFirst(size);
    for (int i = 0; i < size; i++) {
      if (waitingBefore[dumpIds[i]] == 0) {
        ready.add(i);
      }
    }
    DatabaseObject[] sorted = new DatabaseObject[size];
    int left = size;
    for (int next = ready.pollLast(); next >= 0; next = ready.pollLast()) {
      sorted[--left] = objects.get(next);
      int dumpId = dumpIds[next];
      for (int k = 0; k < dependencies.count(dumpId); k++) {
        int dependsOn = dependencies.get(dumpId, k);
        if (--waitingBefore[dependsOn] == 0) {
          ready.add(position[dependsOn]);
        }
      }
    }
    return left == 0
        ? new Result(true, List.of(sorted))
        : new Result(false, stuck(byDumpId, waitingBefore));
  }

  private static List<DatabaseObject> stuck(DatabaseObject[] byDumpId, int[] waitingBefore) {
    List<DatabaseObject> stuck = new ArrayList<>();
    for (int dumpId = 1; dumpId < byDumpId.length; dumpId++) {
      if (waitingBefore[dumpId] != 0) {
        stuck.add(byDumpId[dumpId]);
      }
    }
    return stuck;
  }
}
