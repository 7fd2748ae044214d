package io.howdah.dump;

import io.howdah.DumpOutput;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.Toc;
import io.howdah.archive.file.OutputFile;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.SystemErrors;
import io.howdah.script.EntryData;
import io.howdah.script.ScriptWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a dump as a script for psql. */
final class ScriptOutput {
  private ScriptOutput() {}

  /** Writes the whole script; a file stands under its name only when it is complete. */
  static void write(
      DumpOutput output,
      Toc toc,
      EntryPlan plan,
      RestoreOptions options,
      EntryData data,
      ProgressListener listener)
      throws IOException {
    ScriptWriter writer = new ScriptWriter(toc, plan.entries(), options, listener);
    ArchiveTarget target = output.target();
    String message = "could not open output file";
    if (target instanceof ArchiveTarget.ToPath(Path path)) {
      if (output.append()) {
        try (OutputStream stream = openToAppend(path)) {
          writer.write(data, stream);
        }
        return;
      }
      message += " \"" + PathText.bytes(path) + "\"";
    }
    try (OutputFile file = OutputFile.create(target, message);
        CompressedStream stream = new CompressedStream(output.compression(), file)) {
      writer.write(data, stream);
      stream.finish();
      file.commit(output.sync() && file.isRegular()); // C syncs no text, so that devices are fine
    }
  }

  private static OutputStream openToAppend(Path path) throws IOException {
    try {
      return Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not open output file \"" + PathText.bytes(path) + "\"", e);
    }
  }
}
