package io.howdah.script;

import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import java.util.List;

/** What follows from the selection of entries for the options. */
public final class ImpliedOptions {
  private ImpliedOptions() {}

  /**
   * The options; where no definition at all is wanted, those of a restore without definitions.
   *
   * <p>Source: {@code RestoreArchive} in {@code pg_backup_archiver.c}.
   */
  public static RestoreOptions of(
      RestoreOptions options, List<SelectedEntry> entries, ProgressListener listener) {
    if (!options.schema()) {
      return options;
    }
    for (SelectedEntry selected : entries) {
      if (selected.wanted().schema()) {
        return options;
      }
    }
    listener.info("implied no-schema restore");
    return options.toBuilder().schema(false).build();
  }
}
