package io.howdah.order;

import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.SectionBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an entry depends on: where an object depends on one that has no entry (a view on its
 * rule), the entry depends on what that one depends on.
 *
 * <p>Source: {@code BuildArchiveDependencies} in {@code pg_dump.c}.
 */
public final class EntryDependencies {
  private final @Nullable DatabaseObject[] byDumpId;
  private final DependencyGraph dependencies;
  private final IntPredicate isDumped;

  /**
   * Looks at dependencies that have no loops any more.
   *
   * @param byDumpId all objects, each at the index of its dump ID; null elsewhere
   * @param isDumped whether there is an entry with a dump ID
   */
  public EntryDependencies(
      @Nullable DatabaseObject[] byDumpId, DependencyGraph dependencies, IntPredicate isDumped) {
    this.byDumpId = byDumpId;
    this.dependencies = dependencies;
    this.isDumped = isDumped;
  }

  /** The dump IDs of entries that the entry of an object must come after; may name one twice. */
  public List<Integer> of(int dumpId) {
    List<Integer> found = new ArrayList<>();
    collect(dumpId, found);
    return found;
  }

  private void collect(int dumpId, List<Integer> found) {
    // Behind a boundary lies everything: nothing that an entry needs to know.
    if (dumpId >= byDumpId.length
        || byDumpId[dumpId] == null
        || byDumpId[dumpId] instanceof SectionBoundary) {
      return;
    }
    for (int i = 0; i < dependencies.count(dumpId); i++) {
      int dependsOn = dependencies.get(dumpId, i);
      if (isDumped.test(dependsOn)) {
        found.add(dependsOn);
      } else {
        collect(dependsOn, found);
      }
    }
  }
}
