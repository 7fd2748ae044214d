package io.howdah.archive.format;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.HashMap;
import java.util.Map;

/** Keeps count of which entries' data has been written. Thread-safe. */
public final class WrittenData {
  private enum State {
    MISSING,
    OPEN,
    WRITTEN
  }

  private final Toc toc;
  private final State[] states;
  private boolean complete;

  /** The index of each entry that has data, by its dump ID. */
  private final Map<Integer, Integer> indexes = new HashMap<>();

  /** No data has been written of any entry. */
  public WrittenData(Toc toc) {
    this.toc = toc;
    this.states = new State[toc.entries().size()];
    for (int i = 0; i < states.length; i++) {
      Entry e = toc.entries().get(i);
      if (e.hasData()) {
        states[i] = State.MISSING;
        indexes.put(e.dumpId(), i);
      }
    }
  }

  /** Notes that an entry's data is begun, and refuses what cannot be. */
  public synchronized Entry begin(int dumpId, boolean largeObjects) {
    Integer index = indexes.get(dumpId);
    if (index == null) {
      throw new IllegalArgumentException("no entry with the ID " + dumpId + " has data");
    }
    Entry e = toc.entries().get(index);
    if (e.isLargeObjects() != largeObjects) {
      throw new IllegalArgumentException(
          "entry " + dumpId + (largeObjects ? " has no large objects" : " has large objects"));
    }
    if (states[index] != State.MISSING) {
      throw new IllegalStateException("data of entry " + dumpId + " was written before");
    }
    states[index] = State.OPEN;
    return e;
  }

  /** Notes that an entry's data is whole. */
  public synchronized void end(Entry e) {
    states[indexOf(e)] = State.WRITTEN;
  }

  /** Notes that an entry's data was given up, and may be begun again. */
  public synchronized void abandon(Entry e) {
    states[indexOf(e)] = State.MISSING;
  }

  /** The place in the table of contents of an entry that has data. */
  public synchronized int indexOf(Entry e) {
    Integer index = indexes.get(e.dumpId());
    if (index == null) {
      throw new IllegalArgumentException("no data in entry " + e.dumpId());
    }
    return index;
  }

  /** Refuses an archive that lacks data, and one that was completed before. */
  public synchronized void complete() {
    if (complete) {
      throw new IllegalStateException("the archive is complete");
    }
    for (int i = 0; i < states.length; i++) {
      if (states[i] == State.MISSING || states[i] == State.OPEN) {
        throw new IllegalStateException(
            "data is missing for TOC entry " + toc.entries().get(i).label());
      }
    }
    complete = true;
  }
}
