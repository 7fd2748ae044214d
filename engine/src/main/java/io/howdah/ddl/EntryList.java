package io.howdah.ddl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The entries written so far, in archive order, and the dump IDs for more. Not thread-safe. */
public final class EntryList {
  private final List<EntryDraft> drafts = new ArrayList<>();
  private int lastDumpId;

  /**
   * Starts empty.
   *
   * @param lastDumpId the highest dump ID that an object has
   */
  public EntryList(int lastDumpId) {
    this.lastDumpId = lastDumpId;
  }

  /** A dump ID for an entry that is no object's own, such as a comment. */
  public int nextDumpId() {
    return ++lastDumpId;
  }

  /** Adds an entry behind those added before. */
  public void add(EntryDraft draft) {
    drafts.add(draft);
  }

  /** The entries, in archive order. */
  public List<EntryDraft> drafts() {
    return Collections.unmodifiableList(drafts);
  }
}
