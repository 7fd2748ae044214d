package io.howdah.dump;

import io.howdah.Dump;
import io.howdah.DumpOptions;
import io.howdah.DumpOutput;
import io.howdah.ProgressListener;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.Archives;
import io.howdah.archive.Compression;
import io.howdah.archive.Entry;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes dumps in this process, and archives readable. */
final class Dumps {
  private Dumps() {}

  static void dump(TestDatabase database, DumpOptions options, DumpOutput.Form form, Path target) {
    dump(database, options, form, target, ProgressListener.SILENT);
  }

  static void dump(
      TestDatabase database,
      DumpOptions options,
      DumpOutput.Form form,
      Path target,
      ProgressListener listener) {
    dump(database.url(), options, form, target, listener);
  }

  /** Dumps what is at a URI. */
  static void dump(
      String url,
      DumpOptions options,
      DumpOutput.Form form,
      Path target,
      ProgressListener listener) {
    Compression compression =
        form == DumpOutput.Form.CUSTOM || form == DumpOutput.Form.DIRECTORY
            ? Compression.GZIP
            : Compression.NONE;
    new Dump(options, listener)
        .run(
            ConnectionParameters.parse(url),
            ConnectOptions.defaults(),
            new DumpOutput(form, ArchiveTarget.path(target), compression, false, false));
  }

  /**
   * An archive's entries as text, in order, with everything that stands in them. Dependencies stand
   * by what they are on, not by dump ID: IDs are given out as objects are read.
   */
  static String entries(Path archive) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ArchiveReader reader = Archives.open(archive)) {
      Map<Integer, String> labels = new HashMap<>();
      for (Entry entry : reader.toc().entries()) {
        labels.put(entry.dumpId(), entry.label().substring(entry.label().indexOf(';') + 2));
      }
      for (Entry entry : reader.toc().entries()) {
        text.append(labels.get(entry.dumpId()))
            .append("\n  schema ")
            .append(entry.namespace())
            .append(", section ")
            .append(entry.section())
            .append(", tablespace ")
            .append(entry.tablespace())
            .append(", access method ")
            .append(entry.tableAccessMethod())
            .append(", kind ")
            .append(entry.relkind())
            .append(", data ")
            .append(entry.hasData())
            .append('\n')
            .append(part("definition", entry.definition()))
            .append(part("drop", entry.dropStatement()))
            .append(part("copy", entry.copyStatement()));
        List<String> dependencies = new ArrayList<>();
        for (int dependency : entry.dependencies()) {
          dependencies.add(labels.getOrDefault(dependency, "none of the entries"));
        }
        Collections.sort(dependencies);
        for (String dependency : dependencies) {
          text.append("  behind ").append(dependency).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String part(String name, @Nullable String sql) {
    return sql == null || sql.isEmpty() ? "" : "  " + name + ": " + sql + "\n";
  }
}
