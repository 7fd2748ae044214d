package io.howdah.order;

import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds dependency loops that have no object in common. Of loops that do, only the first is found:
 * its repair may have undone the others.
 *
 * <p>Source: {@code findDependencyLoops} in {@code pg_dump_sort.c}; depth first there by recursion,
 * here by a stack of its own, for chains can be as long as there are objects.
 */
final class LoopFinder {
  private final DatabaseObject[] byDumpId;
  private final DependencyGraph dependencies;
  private final boolean[] processed;
  private final boolean[] onPath;

  /** {@code noWayBackTo[x] == start} when no path leads from x to the start of the search. */
  private final int[] noWayBackTo;

  private final int[] path;
  private final int[] nextBranch;

  /**
   * Prepares a search.
   *
   * @param byDumpId all objects, each at the index of its dump ID; null elsewhere
   */
  LoopFinder(DatabaseObject[] byDumpId, DependencyGraph dependencies) {
    this.byDumpId = byDumpId;
    this.dependencies = dependencies;
    processed = new boolean[byDumpId.length];
    onPath = new boolean[byDumpId.length];
    noWayBackTo = new int[byDumpId.length];
    path = new int[byDumpId.length + 1];
    nextBranch = new int[byDumpId.length + 1];
  }

  /**
   * Looks for a loop through each of the objects in turn and has each one found repaired, before
   * looking for the next.
   *
   * @return whether any was found
   */
  boolean find(List<DatabaseObject> stuck, LoopRepair repair) {
    boolean found = false;
    for (DatabaseObject object : stuck) {
      List<DatabaseObject> loop = loopThrough(object.dumpId());
      if (!loop.isEmpty()) {
        repair.repair(loop);
        found = true;
      }
      for (DatabaseObject member : loop) {
        processed[member.dumpId()] = true;
      }
      processed[object.dumpId()] = true;
    }
    return found;
  }

  /**
   * The objects of a loop, each depending on the next and the last on the first; empty when there
   * is none.
   */
  private List<DatabaseObject> loopThrough(int start) {
    int depth = 0;
    if (!enter(start, start, depth)) {
      return List.of();
    }
    depth = 1;
    while (depth > 0) {
      int current = path[depth - 1];
      if (nextBranch[depth - 1] == 0 && leadsTo(current, start)) {
        return leavePath(depth);
      }
      int branch = nextBranch[depth - 1]++;
      if (branch < dependencies.count(current)) {
        if (enter(dependencies.get(current, branch), start, depth)) {
          depth++;
        }
      } else {
        noWayBackTo[current] = start;
        onPath[current] = false;
        depth--;
      }
    }
    return List.of();
  }

  private boolean enter(int dumpId, int start, int depth) {
    if (byDumpId[dumpId] == null
        || processed[dumpId]
        || onPath[dumpId]
        || noWayBackTo[dumpId] == start) {
      return false;
    }
    path[depth] = dumpId;
    nextBranch[depth] = 0;
    onPath[dumpId] = true;
    return true;
  }

  private boolean leadsTo(int dumpId, int target) {
    for (int i = 0; i < dependencies.count(dumpId); i++) {
      if (dependencies.get(dumpId, i) == target) {
        return true;
      }
    }
    return false;
  }

  private List<DatabaseObject> leavePath(int depth) {
    List<DatabaseObject> loop = new ArrayList<>(depth);
    for (int i = 0; i < depth; i++) {
      onPath[path[i]] = false;
      loop.add(byDumpId[path[i]]);
    }
    return loop;
  }
}
