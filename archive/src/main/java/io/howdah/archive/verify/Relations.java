package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relations of an archive by their names, and the columns of its tables. */
final class Relations {
  private static final Columns UNKNOWN = new Columns(Map.of(), false);

  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<Integer, Columns> columns = new HashMap<>();

  Relations(Toc toc) {
    for (Entry e : toc.entries()) {
      switch (e.desc()) {
        case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "SEQUENCE" ->
            byName.put(key(e.namespace(), e.tag()), e);
        default -> {}
      }
    }
  }

  private static String key(@Nullable String schema, @Nullable String name) {
    return schema + "\0" + name;
  }

  /** The relation of that name, if the archive has its definition. */
  @Nullable Entry find(@Nullable String schema, @Nullable String name) {
    return byName.get(key(schema, name));
  }

  /** The relation that a qualified name in a command is about, if the archive has it. */
  @Nullable Entry find(SqlTokens t, int i) {
    return t.isName(i) && t.is(i + 1, ".") ? find(t.name(i), t.name(i + 2)) : null;
  }

  /** The relation that is named first after a word, if the archive has it. */
  @Nullable Entry after(SqlTokens t, String word) {
    for (int i = 0; i < t.count(); i++) {
      if (t.is(i, word)) {
        return find(t, t.is(i + 1, "ONLY") ? i + 2 : i + 1);
      }
    }
    return null;
  }

  /** Keeps the columns of a table whose definition was read. */
  void put(Entry table, Columns found) {
    columns.put(table.dumpId(), found);
  }

  /** The columns of a relation; none that are complete, where they are not known. */
  Columns columns(@Nullable Entry relation) {
    Columns found = relation == null ? null : columns.get(relation.dumpId());
    return found == null ? UNKNOWN : found;
  }

  /** The columns of the relation that a command is about; complete if the archive has it. */
  Columns columns(SqlTokens t, int name) {
    return columns(name < 0 ? null : find(t, name));
  }
}
