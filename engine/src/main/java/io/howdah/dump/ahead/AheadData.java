package io.howdah.dump.ahead;

import io.howdah.HowdahException;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.dump.data.TableRowsPump;
import io.howdah.model.TableData;
import io.howdah.script.EntryData;
import io.howdah.session.Session;
import io.howdah.wire.ConnectionLostException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data of entries, where that of runs of neighbouring tables is read ahead. Entries must be
 * asked for in the order of their runs. What is not in a run is read as ever, by the session of the
 * snapshot alone. For one thread.
 */
public final class AheadData implements EntryData, AutoCloseable {
  private final EntryData others;
  private final Session session;
  private final TableRowsPump pump;
  private final FurtherReader further;
  private final Consumer<Entry> announcer;
  private final Map<Integer, List<Piece>> runs = new HashMap<>();
  private @Nullable Run current;

  /**
   * Data with reading ahead.
   *
   * @param others reads what is not in a run
   * @param runs tables whose rows are read ahead together, each in the order of entries
   * @param further the second connection
   * @param announcer told of each entry when its turn comes
   */
  public AheadData(
      EntryData others,
      Session session,
      TableRowsPump pump,
      List<List<Piece>> runs,
      FurtherReader further,
      Consumer<Entry> announcer) {
    this.others = others;
    this.session = session;
    this.pump = pump;
    this.further = further;
    this.announcer = announcer;
    for (List<Piece> run : runs) {
      this.runs.put(run.getFirst().dumpId(), List.copyOf(run));
    }
  }

  @Override
  public void copyTo(Entry entry, DataSink sink) throws IOException {
    List<Piece> pieces = runs.remove(entry.dumpId());
    Run run = current;
    if (pieces != null) {
      run = new Run(pieces, session, pump, further);
      current = run;
    }
    if (run == null || !run.isNext(entry.dumpId())) {
      others.copyTo(entry, sink);
      return;
    }
    announcer.accept(entry);
    try {
      run.deliver(entry.dumpId(), sink);
    } catch (HowdahException broken) {
      pump.endBroken(sink);
      throw broken;
    } catch (ConnectionLostException lost) {
      pump.endBroken(sink);
      TableData data = run.nextPiece().data();
      throw TableRowsPump.lost(data.table(), pump.copyCommand(data, null), lost);
    }
    pump.end(sink);
    if (run.isDelivered()) {
      run.close();
      current = null;
    }
  }

  @Override
  public void copyLargeObjects(Entry entry, LargeObjectsSink sink) throws IOException {
    others.copyLargeObjects(entry, sink);
  }

  /** Ends reading, wherever it is. The session is only usable if all runs were delivered. */
  @Override
  public void close() {
    Run run = current;
    if (run != null) {
      run.close();
      current = null;
    }
    further.close();
  }
}
