package io.howdah.restore;

import io.howdah.script.RestorePass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a plan can start now, and which are still waiting. Not thread-safe.
 *
 * <p>Source: {@code move_to_ready_heap}, {@code pop_next_work_item} and {@code reduce_dependencies}
 * in {@code pg_backup_archiver.c}.
 */
final class ReadyEntries {
  private static final Comparator<PlannedEntry> LARGEST_FIRST =
      (a, b) -> {
        int bySize = Long.compare(b.size(), a.size());
        return bySize != 0 ? bySize : Integer.compare(a.entry().dumpId(), b.entry().dumpId());
      };

  private final RestorePlan plan;
  private final int[] openDependencies;
  private final List<List<PlannedEntry>> waitingFor;
  private final boolean[] pending;
  private final TreeSet<PlannedEntry> ready = new TreeSet<>(LARGEST_FIRST);
  private RestorePass pass = RestorePass.MAIN;

  ReadyEntries(RestorePlan plan) {
    this.plan = plan;
    int count = plan.entries().size();
    this.openDependencies = new int[count];
    this.pending = new boolean[count];
    this.waitingFor = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      waitingFor.add(new ArrayList<>(0));
    }
    for (PlannedEntry entry : plan.entries()) {
      openDependencies[entry.index()] = entry.dependencies().size();
      for (int dependency : entry.dependencies()) {
        waitingFor.get(dependency).add(entry);
      }
    }
  }

  RestorePlan plan() {
    return plan;
  }

  /** Leaves an entry for later. */
  void postpone(PlannedEntry entry) {
    pending[entry.index()] = true;
  }

  /** Starts a pass: what waits for nothing in it becomes ready. */
  void startPass(RestorePass next) {
    pass = next;
    for (PlannedEntry entry : plan.entries()) {
      if (pending[entry.index()] && openDependencies[entry.index()] == 0 && entry.pass() == pass) {
        makeReady(entry);
      }
    }
  }

  /** An entry is done, or will never be; what waited for it may become ready. */
  void done(PlannedEntry entry) {
    for (PlannedEntry waiting : waitingFor.get(entry.index())) {
      if (--openDependencies[waiting.index()] == 0
          && waiting.pass() == pass
          && pending[waiting.index()]) {
        makeReady(waiting);
      }
    }
  }

  /** As {@link #done}, while nothing is being started yet. */
  void doneEarly(PlannedEntry entry) {
    for (PlannedEntry waiting : waitingFor.get(entry.index())) {
      openDependencies[waiting.index()]--;
    }
  }

  private void makeReady(PlannedEntry entry) {
    pending[entry.index()] = false;
    ready.add(entry);
  }

  /**
   * Takes the largest ready entry that can run beside those running; null if there is none.
   * Privileges are granted one after the other: who grants may need what was granted before.
   */
  @Nullable PlannedEntry take(Collection<PlannedEntry> running) {
    if (pass == RestorePass.ACL && !running.isEmpty()) {
      return null;
    }
    for (PlannedEntry entry : ready) {
      if (canRunBeside(entry, running)) {
        ready.remove(entry);
        return entry;
      }
    }
    return null;
  }

  private static boolean canRunBeside(PlannedEntry entry, Collection<PlannedEntry> running) {
    for (PlannedEntry other : running) {
      if (entry.locksOut(other) || other.locksOut(entry)) {
        return false;
      }
    }
    return true;
  }

  /** What never became ready, in order. */
  List<PlannedEntry> leftOver() {
    List<PlannedEntry> left = new ArrayList<>();
    for (PlannedEntry entry : plan.entries()) {
      if (pending[entry.index()]) {
        left.add(entry);
      }
    }
    return left;
  }
}
