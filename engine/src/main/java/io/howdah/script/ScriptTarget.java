package io.howdah.script;

import io.howdah.Diagnostic.Severity;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import io.howdah.sql.Identifiers;
import java.io.IOException;

/** Writes SQL as a script for psql. Not thread-safe. */
class ScriptTarget implements SqlTarget {
  private final ScriptOutput out;
  private final EntryData data;
  private final Toc toc;
  private final RestoreOptions options;
  private final Identifiers identifiers;
  private final ProgressListener listener;

  /** A target that writes to a stream. */
  ScriptTarget(
      ScriptOutput out,
      EntryData data,
      Toc toc,
      RestoreOptions options,
      ProgressListener listener) {
    this.out = out;
    this.data = data;
    this.toc = toc;
    this.options = options;
    this.identifiers = FixedState.of(toc, options).identifiers(options);
    this.listener = listener;
  }

  final ScriptOutput out() {
    return out;
  }

  @Override
  public void startEntry(Entry entry) {}

  @Override
  public final boolean wantsInfo() {
    return listener.wants(Severity.INFO);
  }

  @Override
  public final void info(String message) {
    listener.info(message);
  }

  @Override
  public final void warning(String message) {
    listener.warning(message);
  }

  @Override
  public final void comment(String text) {
    out.print(text);
  }

  @Override
  public final void command(String sql) {
    out.print(sql);
  }

  @Override
  public final void definition(String sql) {
    out.print(sql);
    out.print("\n\n");
  }

  @Override
  public final void alterAccessMethod(String sql) {
    out.print(sql);
    out.print("\n\n");
  }

  @Override
  public final void set(SessionSetting setting, String value, String sql) {
    out.print(sql);
    out.print(";\n\n");
  }

  @Override
  public final void setFixedState(FixedState state) {
    out.print(state.script(identifiers));
  }

  @Override
  public final void begin(String script) {
    out.print(script);
  }

  @Override
  public final void commit(String script) {
    out.print(script);
  }

  @Override
  public final void connect(String database) {
    String restrictKey = options.restrictKey();
    if (restrictKey != null) {
      out.print("\\unrestrict " + restrictKey + "\n");
    }
    out.print(PsqlConnect.command(database, identifiers));
    if (restrictKey != null) {
      out.print("\\restrict " + restrictKey + "\n\n");
    }
  }

  @Override
  public void data(Entry entry, boolean truncateFirst) throws IOException {
    out.print(EntryKinds.orEmpty(entry.copyStatement()));
    data.copyTo(entry, new Sink(out));
  }

  @Override
  public void largeObjects(Entry entry) throws IOException {
    boolean ownTransaction = !options.singleTransaction() && options.transactionSize() == 0;
    // Before 1.12 nothing else in an archive makes the objects.
    boolean create = !toc.header().version().atLeast(ArchiveVersion.V1_12);
    if (ownTransaction) {
      out.print("BEGIN;\n\n");
    }
    data.copyLargeObjects(
        entry,
        new LargeObjectScript(out, toc.standardConformingStrings(), create, options.clean()));
    if (ownTransaction) {
      out.print("COMMIT;\n\n");
    }
  }

  @Override
  public final void tableDone(Entry entry) {}

  @Override
  public final boolean skips(Entry entry) {
    return false;
  }

  /** Data goes into the script as it is. */
  private record Sink(ScriptOutput out) implements DataSink {
    @Override
    public void write(byte[] bytes, int offset, int length) {
      out.write(bytes, offset, length);
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }
}
