package io.howdah.script;

import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.Toc;

/**
 * The data of the script in a tar archive: commands that load it from the archive's other members.
 *
 * <p>With {@code -C}, pg_dump 18 writes its commands {@code unrestrict} and {@code restrict} with
 * the key "(null)" around the one that connects. psql refuses the first ("not currently in
 * restricted mode"), so we write neither.
 *
 * <p>Source: {@code _PrintTocData} in {@code pg_backup_tar.c}.
 */
final class TarScript implements EntryData {
  static final String NOTE =
      """
      --
      -- NOTE:
      --
      -- File paths need to be edited. Search for $$PATH$$ and
      -- replace it with the path to the directory containing
      -- the extracted data files.
      --
      """;
  private static final String FROM_STDIN = " FROM stdin;\n";

  private final ScriptOutput out;
  private final ScriptWriter.MemberNames memberNames;

  TarScript(ScriptOutput out, ScriptWriter.MemberNames memberNames) {
    this.out = out;
    this.memberNames = memberNames;
  }

  ScriptTarget target(Toc toc, RestoreOptions options, ProgressListener listener) {
    return new ScriptTarget(out, this, toc, options, listener) {
      @Override
      public void largeObjects(Entry entry) {
        include(entry);
      }
    };
  }

  @Override
  public void copyTo(Entry entry, DataSink sink) {
    String file = memberNames.of(entry);
    String copy = entry.copyStatement();
    if (file == null) {
      return;
    }
    if (copy == null) {
      include(entry);
      return;
    }
    if (!copy.startsWith("COPY ") || !copy.endsWith(FROM_STDIN)) {
      throw new HowdahException("unexpected COPY statement syntax: \"" + copy + "\"");
    }
    String start = copy.substring(0, copy.length() - FROM_STDIN.length());
    out.print("\\.\n" + start + " FROM '$$PATH$$/" + file + "';\n\n");
  }

  @Override
  public void copyLargeObjects(Entry entry, LargeObjectsSink sink) {
    include(entry);
  }

  private void include(Entry entry) {
    String file = memberNames.of(entry);
    if (file != null) {
      out.print("\\i $$PATH$$/" + file + "\n\n");
    }
  }
}
