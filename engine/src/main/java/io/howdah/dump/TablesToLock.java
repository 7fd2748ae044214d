package io.howdah.dump;

import io.howdah.catalog.ObjectIndex;
import io.howdah.model.Component;
import io.howdah.model.Selection;
import io.howdah.model.Table;
import io.howdah.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the tables that must stay as they are while the dump goes on: those of which more than
 * comments and privileges is dumped. Other relations cannot be locked in all versions.
 *
 * <p>Source: {@code getTables} in {@code pg_dump.c}.
 */
final class TablesToLock {
  private static final int REQUIRING_LOCK =
      Component.DEFINITION.bit()
          | Component.DATA.bit()
          | Component.STATISTICS.bit()
          | Component.POLICY.bit();

  private TablesToLock() {}

  /** Their names, quoted and qualified. */
  static List<String> names(ObjectIndex index, Selection selection, Identifiers identifiers) {
    List<String> names = new ArrayList<>();
    for (Table table : index.tables()) {
      char kind = table.properties().kind();
      if ((kind == 'r' || kind == 'p') && (selection.of(table) & REQUIRING_LOCK) != 0) {
        var namespace = table.namespace();
        names.add(identifiers.qualified(namespace == null ? null : namespace.name(), table.name()));
      }
    }
    return names;
  }
}
