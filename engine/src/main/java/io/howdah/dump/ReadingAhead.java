package io.howdah.dump;

import io.howdah.ProgressListener;
import io.howdah.archive.Compression;
import io.howdah.archive.Entry;
import io.howdah.ddl.DataSource;
import io.howdah.dump.EntryPlan.EntrySource;
import io.howdah.dump.ahead.AheadData;
import io.howdah.dump.ahead.FurtherReader;
import io.howdah.dump.ahead.Piece;
import io.howdah.dump.data.TableRowsPump;
import io.howdah.model.Table;
import io.howdah.script.SelectedEntry;
import io.howdah.session.Session;
import io.howdah.sql.Identifiers;
import io.howdah.wire.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether, and in which pieces, tables are read ahead over a second connection. */
final class ReadingAhead {
  /** Blocks of a piece: 8 MB. */
  private static final long PIECE_PAGES = 1024;

  /** What makes a second connection worth its while: 32 MB, or so many tables. */
  private static final long LEAST_PAGES = 4096;

  private static final int LEAST_TABLES = 200;

  /** With no more processors than this, a server that shares them has none for a second reader. */
  private static final int FEW_PROCESSORS = 2;

  private final EntryPlan plan;
  private final RelationSizes sizes;

  private ReadingAhead(EntryPlan plan, RelationSizes sizes) {
    this.plan = plan;
    this.sizes = sizes;
  }

  /**
   * Data that is read ahead, if that pays and the server lets further sessions see the snapshot.
   *
   * @param compression what the output's data is compressed by
   * @param live reads what is not read ahead
   * @return null otherwise
   */
  static @Nullable AheadData of(
      OpenSessions sessions,
      EntryPlan plan,
      Compression compression,
      LiveData live,
      TableRowsPump pump,
      Identifiers identifiers,
      ProgressListener listener) {
    if (waitsForCompressor(compression, sessions.main().connection())) {
      return null;
    }
    RelationSizes sizes = RelationSizes.read(sessions.main(), plan, 1);
    if (!isWorthwhile(sizes) || !sessions.prepareSecond()) {
      return null;
    }
    return new AheadData(
        live,
        sessions.main(),
        pump,
        new ReadingAhead(plan, sizes).runs(),
        new FurtherReader(() -> open(sessions), pump, identifiers, listener::info),
        live::announce);
  }

  /** A table's rows may need the locks of others, by which its policies choose them. */
  private static Session open(OpenSessions sessions) {
    Session session = sessions.further();
    session.query(Session.LIMIT_WAITING);
    return session;
  }

  /**
   * Whether compressing is what takes the time, on processors that are all busy: then one reader is
   * fast enough, and a second one only gets in the way.
   */
  private static boolean waitsForCompressor(Compression compression, Connection connection) {
    boolean slow =
        switch (compression.algorithm()) {
          case NONE, LZ4 -> false;
          case ZSTD -> compression.level() >= Compression.ZSTD.level();
          case GZIP -> true;
        };
    return slow
        && connection.isLocal()
        && Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS;
  }

  private static boolean isWorthwhile(RelationSizes sizes) {
    long total = 0;
    for (long pages : sizes.pages().values()) {
      total += pages;
    }
    return total >= LEAST_PAGES || sizes.pages().size() >= LEAST_TABLES;
  }

  /** The tables between one entry that needs the first connection for itself and the next. */
  private List<List<Piece>> runs() {
    List<List<Piece>> runs = new ArrayList<>();
    List<Piece> run = new ArrayList<>();
    for (SelectedEntry selected : plan.entries()) {
      Entry entry = selected.entry();
      EntrySource source = plan.sources().get(entry.dumpId());
      if (source == null || !entry.hasData() || !selected.wanted().data()) {
        continue;
      }
      boolean added =
          switch (source.source()) {
            case DataSource.TableRows rows
                when rows.source().table().properties().kind() != 'f' -> {
              addPieces(entry, source, rows, run);
              yield true;
            }
            case DataSource.TableRows _, DataSource.LargeObjectContents _ -> false;
          };
      if (!added && !run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private void addPieces(
      Entry entry, EntrySource source, DataSource.TableRows rows, List<Piece> run) {
    Table table = RelationSizes.divisible(source);
    long pages = table == null ? 0 : sizes.of(table);
    if (pages < 2 * PIECE_PAGES) {
      run.add(new Piece(entry.dumpId(), rows.source(), source.condition()));
      return;
    }
    for (long from = 0; from < pages; from += PIECE_PAGES) {
      String range = "ctid >= '(" + from + ",0)'";
      // The last one is open at its end: the table may have grown since it was measured.
      if (from + PIECE_PAGES < pages) {
        range += " AND ctid < '(" + (from + PIECE_PAGES) + ",0)'";
      }
      run.add(new Piece(entry.dumpId(), rows.source(), range));
    }
  }
}
