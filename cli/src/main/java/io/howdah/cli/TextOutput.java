package io.howdah.cli;

import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.file.OutputFile;
import io.howdah.script.TextErrors;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where text goes: standard output, or a file that stands under its name only once it is complete.
 * Not thread-safe.
 */
final class TextOutput extends OutputStream {
  private final @Nullable OutputFile file;
  private final OutputStream standardOutput;

  private TextOutput(@Nullable OutputFile file, OutputStream standardOutput) {
    this.file = file;
    this.standardOutput = standardOutput;
  }

  /** Opens the named file; null and a dash stand for standard output. */
  static TextOutput open(ToolContext context, @Nullable String name) throws IOException {
    if (name == null || name.equals("-")) {
      return new TextOutput(null, context.out());
    }
    String error = "could not open output file \"" + name + "\"";
    return new TextOutput(OutputFile.create(OutputName.file(name, error), error), context.out());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (file != null) {
      file.write(bytes, offset, length);
    } else {
      standardOutput.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    if (file == null) {
      standardOutput.flush();
    }
  }

  /** Says that everything was written. */
  void commit() throws IOException {
    if (file != null) {
      try {
        file.flush();
      } catch (IOException e) {
        throw file.refusedAtEnd(0) ? TextErrors.closing(Algorithm.NONE, e) : TextErrors.writing(e);
      }
      file.commit(false);
    } else {
      standardOutput.flush();
    }
  }

  /** Closes the file; without a commit before, removes it. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
