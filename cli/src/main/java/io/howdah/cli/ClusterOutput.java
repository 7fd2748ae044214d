package io.howdah.cli;

import io.howdah.HowdahException;
import io.howdah.archive.file.Directories;
import io.howdah.archive.file.SystemErrors;
import io.howdah.archive.file.TemporaryNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster's dump goes: standard output, or a file that several dumps add to one after
 * another, and that gets its name when the last one is done. Not thread-safe.
 */
final class ClusterOutput implements AutoCloseable {
  private final OutputStream standardOutput;
  private final @Nullable Path file;
  // Where the text is written until it is complete; the file itself where it is no regular one.
  private final @Nullable Path current;
  private boolean committed = false;

  private ClusterOutput(OutputStream standardOutput, @Nullable Path file, @Nullable Path current) {
    this.standardOutput = standardOutput;
    this.file = file;
    this.current = current;
  }

  /** Opens the named file, or standard output where there is none. */
  static ClusterOutput open(ToolContext context, @Nullable String name) throws IOException {
    if (name == null) {
      return new ClusterOutput(context.out(), null, null);
    }
    if (name.isEmpty()) {
      throw new HowdahException("could not open output file \"\": No such file or directory");
    }
    Path file = NativeText.path(name);
    try {
      boolean regular = Files.notExists(file) || Files.isRegularFile(file);
      Path target = regular && Files.exists(file) ? file.toRealPath() : file;
      Path current = regular ? TemporaryNames.beside(target) : target;
      FileChannel.open(
              current,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)
          .close();
      return new ClusterOutput(context.out(), target, current);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not open output file \"" + name + "\"", e);
    }
  }

  /** Adds text at the end. */
  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      if (current == null) {
        standardOutput.write(bytes);
        standardOutput.flush();
      } else {
        Files.write(current, bytes, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw SystemErrors.wrap("could not write to output file", e);
    }
  }

  /** Makes a pg_dump add its text here. */
  void addOptions(List<String> dumpArguments) {
    if (current == null) {
      dumpArguments.add("-Fp");
    } else {
      dumpArguments.add("-Fa");
      dumpArguments.add("-f");
      dumpArguments.add(NativeText.bytes(current));
    }
  }

  /** Gives the complete file its name. */
  void commit(boolean sync) throws IOException {
    if (current != null && file != null && !current.equals(file)) {
      if (sync) {
        try (FileChannel channel = FileChannel.open(current, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
      Files.move(current, file, StandardCopyOption.ATOMIC_MOVE);
      if (sync) {
        Directories.sync(file.toAbsolutePath().getParent());
      }
    }
    committed = true;
  }

  /** Without a commit before, removes the unfinished file. */
  @Override
  public void close() throws IOException {
    if (!committed && current != null && !current.equals(file)) {
      Files.deleteIfExists(current);
    }
  }
}
