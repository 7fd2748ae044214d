package io.howdah.dump;

import io.howdah.archive.Entry;
import io.howdah.dump.EntryPlan.EntrySource;
import io.howdah.model.Table;
import io.howdah.script.SelectedEntry;
import io.howdah.session.Session;
import io.howdah.sql.Identifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts the data of large tables into pieces, so that several connections can read one table. Each
 * piece is a range of the table's blocks and an entry of its own.
 *
 * <p>Every pg_restore can load them. Its parallel mode takes the last entry of a table for the one
 * that indexes and the like must wait for: it depends on all other pieces, and is small. It also
 * empties a table before it loads the data, which each piece keeps it from doing by the remark that
 * partitions loaded through their root have.
 *
 * <p>Source: {@code buildTocEntryArrays} and {@code is_load_via_partition_root} in {@code
 * pg_backup_archiver.c}.
 */
final class TablePieces {
  /** Blocks of a piece, as far as there aren't too many pieces: 64 MB. */
  private static final long PIECE_PAGES = 8192;

  private static final int MOST_PIECES = 64;

  /** What the last piece is, in parts of another one. */
  private static final int LAST_PIECE_PARTS = 8;

  private final Session session;
  private final Identifiers identifiers;
  private int lastDumpId;

  TablePieces(Session session, Identifiers identifiers) {
    this.session = session;
    this.identifiers = identifiers;
  }

  /** The plan with pieces in the place of large tables. */
  EntryPlan cut(EntryPlan plan) {
    RelationSizes sizes = RelationSizes.read(session, plan, 2 * PIECE_PAGES);
    if (sizes.pages().isEmpty()) {
      return plan;
    }
    for (SelectedEntry selected : plan.entries()) {
      lastDumpId = Math.max(lastDumpId, selected.entry().dumpId());
    }
    List<SelectedEntry> entries = new ArrayList<>(plan.entries().size());
    Map<Integer, EntrySource> sources = new HashMap<>(plan.sources());
    for (SelectedEntry selected : plan.entries()) {
      EntrySource source = plan.sources().get(selected.entry().dumpId());
      Table table = source == null ? null : RelationSizes.divisible(source);
      long size = table == null ? 0 : sizes.of(table);
      if (source == null || table == null || size < 2 * PIECE_PAGES) {
        entries.add(selected);
      } else {
        addPieces(selected, source, table, size, entries, sources);
      }
    }
    return new EntryPlan(entries, sources);
  }

  private void addPieces(
      SelectedEntry whole,
      EntrySource source,
      Table table,
      long size,
      List<SelectedEntry> entries,
      Map<Integer, EntrySource> sources) {
    long length = Math.max(PIECE_PAGES, (size + MOST_PIECES - 1) / MOST_PIECES);
    long last = size - length / LAST_PIECE_PARTS;
    List<Integer> dependencies = new ArrayList<>(whole.entry().dependencies());
    for (long from = 0; from < last; from += length) {
      long to = Math.min(from + length, last);
      int dumpId = ++lastDumpId;
      String range = "ctid >= '(" + from + ",0)' AND ctid < '(" + to + ",0)'";
      entries.add(
          new SelectedEntry(
              piece(whole.entry(), dumpId, table, whole.entry().dependencies()), whole.wanted()));
      sources.put(dumpId, new EntrySource(source.source(), range, to - from));
      dependencies.add(dumpId);
    }
    // Open at its end: the table may have grown since it was measured.
    String rest = "ctid >= '(" + last + ",0)'";
    Entry entry = piece(whole.entry(), whole.entry().dumpId(), table, dependencies);
    entries.add(new SelectedEntry(entry, whole.wanted()));
    sources.put(entry.dumpId(), new EntrySource(source.source(), rest, size - last));
  }

  private Entry piece(Entry whole, int dumpId, Table table, List<Integer> dependencies) {
    String remark = whole.definition();
    if (remark == null || remark.isEmpty()) {
      var schema = table.namespace();
      String name = identifiers.qualified(schema == null ? null : schema.name(), table.name());
      remark = "-- load via partition root " + name.replace('\n', ' ').replace('\r', ' ');
    }
    return Entry.builder(dumpId, whole.desc())
        .hasData(true)
        .catalogId(whole.catalogId())
        .tag(whole.tag())
        .section(whole.section())
        .definition(remark)
        .dropStatement(whole.dropStatement())
        .copyStatement(whole.copyStatement())
        .namespace(whole.namespace())
        .tablespace(whole.tablespace())
        .tableAccessMethod(whole.tableAccessMethod())
        .relkind(whole.relkind())
        .owner(whole.owner())
        .dependencies(dependencies)
        .build();
  }
}
