package io.howdah.cli;

import io.howdah.HowdahException;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.file.OutputFile;
import io.howdah.script.TextErrors;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster's dump goes: standard output, or a file that the dumps of several databases add
 * to one after another, and that gets its name when the last one is done. Not thread-safe.
 */
final class ClusterOutput implements AutoCloseable {
  private final OutputFile file;
  private boolean committed = false;

  private ClusterOutput(OutputFile file) {
    this.file = file;
  }

  /**
   * Opens the named file; null and a dash stand for standard output. (To C's pg_dump a dash does
   * too, but to its pg_dumpall it is a file, which gets what is not the dump of a database.)
   */
  static ClusterOutput open(ToolContext context, @Nullable String name) throws IOException {
    String error = "could not open output file \"" + name + "\"";
    ArchiveTarget target =
        name == null || name.equals("-")
            ? ArchiveTarget.stream(context.out())
            : OutputName.file(name, error);
    return new ClusterOutput(OutputFile.create(target, error));
  }

  /** Adds text at the end. */
  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    file.write(bytes, 0, bytes.length);
  }

  /** Where what is added next will stand. */
  long position() {
    return file.position();
  }

  /**
   * Hands on the dump of a database. C's pg_dump has written all when it ends, so that a full disk
   * is its trouble.
   *
   * @param start the position at which the dump began
   * @throws HowdahException where the file does not take it
   */
  void flushDump(long start) {
    try {
      file.flush();
    } catch (IOException e) {
      throw file.refusedAtEnd(start)
          ? TextErrors.closing(Algorithm.NONE, e)
          : TextErrors.writing(e);
    }
  }

  /** Where the dump of one database goes: to the end of this. */
  ArchiveTarget target() {
    return ArchiveTarget.stream(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            file.write(b);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(bytes, offset, length);
          }
        });
  }

  /** Gives the complete file its name. */
  void commit(boolean sync) throws IOException {
    file.flush(); // C does not look whether its own text was taken, and has no message of its own
    file.commit(sync);
    committed = true;
  }

  /** Without a commit before, removes the unfinished file. */
  @Override
  public void close() throws IOException {
    try (file) {
      if (!committed) {
        file.flush(); // who reads from standard output sees how far it came, as with C
      }
    }
  }
}
