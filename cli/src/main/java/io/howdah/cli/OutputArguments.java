package io.howdah.cli;

import io.howdah.DumpOutput;
import io.howdah.DumpOutput.Form;
import io.howdah.HowdahException;
import io.howdah.archive.Compression;
import io.howdah.archive.InvalidCompressionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What pg_dump's command line says about its output. Mutable while options are read.
 *
 * <p>Source: {@code main} and {@code parseArchiveFormat} in {@code pg_dump.c}.
 */
final class OutputArguments {
  private String format = "p";
  private @Nullable String file = null;
  private @Nullable String compression = null;
  private boolean sync = true;

  void format(String value) {
    format = value;
  }

  void file(String value) {
    file = value;
  }

  void compression(String value) {
    compression = value;
  }

  void noSync() {
    sync = false;
  }

  /** The method of syncing: there is no syncfs in Java, and fsync syncs no less. */
  void syncMethod(String method) {
    if (!method.equals("fsync") && !method.equals("syncfs")) {
      throw new HowdahException("unrecognized sync method: " + method);
    }
  }

  /** The format that is asked for. */
  Form form() {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "c", "custom" -> Form.CUSTOM;
      case "d", "directory" -> Form.DIRECTORY;
      case "a", "append", "p", "plain" -> Form.PLAIN;
      case "t", "tar" -> Form.TAR;
      default -> throw new HowdahException("invalid output format \"" + format + "\" specified");
    };
  }

  // Plain text at the end of a file: what C's pg_dumpall asks its pg_dump for.
  private boolean append() {
    return format.equalsIgnoreCase("a") || format.equalsIgnoreCase("append");
  }

  /**
   * Where the dump goes.
   *
   * @param jobs how many work at once, which not every format can do
   */
  DumpOutput output(int jobs) {
    Form form = form();
    Compression wanted = compression(form);
    // C writes the directory format only in parallel; the custom format is ours alone.
    if (jobs > 1 && form != Form.DIRECTORY && form != Form.CUSTOM) {
      throw new HowdahException("parallel backup only supported by the directory format");
    }
    if (form == Form.TAR && wanted.algorithm() != Compression.Algorithm.NONE) {
      throw new HowdahException("compression is not supported by tar archive format");
    }
    if (form == Form.DIRECTORY && (file == null || file.isEmpty())) {
      throw new HowdahException("no output directory specified");
    }
    if (form != Form.PLAIN && file == null && Terminal.isOutputTerminal()) {
      throw new HowdahException(
          "refusing to write an archive to a terminal; use -f to name a file");
    }
    return new DumpOutput(
        form, file == null ? null : NativeText.path(file), wanted, append(), sync);
  }

  private Compression compression(Form form) {
    if (compression == null) {
      return form == Form.CUSTOM || form == Form.DIRECTORY ? Compression.GZIP : Compression.NONE;
    }
    try {
      return Compression.parse(compression);
    } catch (InvalidCompressionException e) {
      throw new HowdahException(e.getMessage());
    }
  }
}
