package io.howdah.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which object must come after which, by dump ID. Grows while the catalogs are read and shrinks
 * while loops are repaired; not thread-safe.
 *
 * <p>The order in which dependencies are added is kept, and one may stand there twice: both decide
 * where a loop is broken. Source: {@code addObjectDependency} in {@code common.c}.
 */
public final class DependencyGraph {
  private static final int[] NO_DEPENDENCIES = {};

  private int[][] dependencies = new int[1024][];
  private int[] counts = new int[1024];

  /** Says that an object must come after another. */
  public void add(int dumpId, int dependsOn) {
    if (dumpId >= dependencies.length) {
      int size = Math.max(dumpId + 1, dependencies.length * 2);
      dependencies = Arrays.copyOf(dependencies, size);
      counts = Arrays.copyOf(counts, size);
    }
    int[] list = dependencies[dumpId];
    int count = counts[dumpId];
    if (list == null) {
      list = new int[4];
    } else if (count == list.length) {
      list = Arrays.copyOf(list, count * 2);
    }
    list[count] = dependsOn;
    dependencies[dumpId] = list;
    counts[dumpId] = count + 1;
  }

  /** Takes back every mention of one dependency. */
  public void remove(int dumpId, int dependsOn) {
    if (dumpId >= dependencies.length) {
      return;
    }
    int[] list = dependencies[dumpId];
    int kept = 0;
    for (int i = 0; i < counts[dumpId]; i++) {
      if (list[i] != dependsOn) {
        list[kept++] = list[i];
      }
    }
    counts[dumpId] = kept;
  }

  /** The objects that depend on another or have another depend on them, by dump ID. */
  public BitSet connected() {
    BitSet connected = new BitSet(counts.length);
    for (int dumpId = 0; dumpId < counts.length; dumpId++) {
      for (int i = 0; i < counts[dumpId]; i++) {
        connected.set(dumpId);
        connected.set(dependencies[dumpId][i]);
      }
    }
    return connected;
  }

  /** How many dependencies an object has. */
  public int count(int dumpId) {
    return dumpId < counts.length ? counts[dumpId] : 0;
  }

  /** One dependency of an object, from 0 to {@link #count} - 1, in the order they were added. */
  public int get(int dumpId, int index) {
    return dependencies[dumpId][index];
  }

  /** The dump IDs that an object must come after, in the order they were added; a copy. */
  public int[] of(int dumpId) {
    if (dumpId >= dependencies.length || counts[dumpId] == 0) {
      return NO_DEPENDENCIES;
    }
    return Arrays.copyOf(dependencies[dumpId], counts[dumpId]);
  }
}
