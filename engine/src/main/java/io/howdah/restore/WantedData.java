package io.howdah.restore;

import io.howdah.script.SelectedEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Tells of which entries the data will be asked for. */
public final class WantedData {
  private WantedData() {}

  /** By dump ID. */
  public static IntPredicate of(List<SelectedEntry> entries) {
    Set<Integer> wanted = new HashSet<>();
    for (SelectedEntry selected : entries) {
      if (selected.wanted().data() && selected.entry().hasData()) {
        wanted.add(selected.entry().dumpId());
      }
    }
    return wanted::contains;
  }
}
