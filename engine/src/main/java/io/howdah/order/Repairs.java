package io.howdah.order;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What breaking dependency loops did to objects, by dump ID. Filled by the sort; read by the
 * writers.
 *
 * <p>Source: {@code repairDependencyLoop} in {@code pg_dump_sort.c}.
 */
public final class Repairs {
  private final BitSet separate = new BitSet();
  private final BitSet dummyViews = new BitSet();
  private final BitSet postponed = new BitSet();
  private final Map<Integer, Integer> neededShells = new HashMap<>();

  /**
   * Says that a default, constraint or rule is written as an entry of its own instead of with its
   * table.
   */
  public void separate(int dumpId) {
    separate.set(dumpId);
  }

  /** Whether a default, constraint or rule is written as an entry of its own. */
  public boolean isSeparate(int dumpId) {
    return separate.get(dumpId);
  }

  /** Says that a view is first written with NULL columns and replaced by its rule later. */
  public void dummyView(int dumpId) {
    dummyViews.set(dumpId);
  }

  /** Whether a view is first written with NULL columns. */
  public boolean isDummyView(int dumpId) {
    return dummyViews.get(dumpId);
  }

  /** Says that a materialized view, its statistics or a function moves to the post-data section. */
  public void postpone(int dumpId) {
    postponed.set(dumpId);
  }

  /** Whether a materialized view, its statistics or a function stands in the post-data section. */
  public boolean isPostponed(int dumpId) {
    return postponed.get(dumpId);
  }

  /**
   * Says that a shell type must be there before a function, and so be dumped whenever the function
   * is.
   */
  public void needShell(int shellType, int function) {
    neededShells.put(shellType, function);
  }

  /** The dump IDs of functions, by the dump IDs of the shell types that they need. */
  public Map<Integer, Integer> neededShells() {
    return Collections.unmodifiableMap(neededShells);
  }
}
