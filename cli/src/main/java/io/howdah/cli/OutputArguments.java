package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.DumpOutput;
import io.howdah.DumpOutput.Form;
import io.howdah.HowdahException;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.Compression;
import io.howdah.archive.InvalidCompressionException;
import io.howdah.archive.file.PathText;
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
   * @param messages told of what C's pg_dump warns of
   */
  DumpOutput output(int jobs, Messages messages) {
    Form form = form();
    Compression wanted = compression(form);
    if (wanted.hasWorkers()) {
      messages.warning("compression option \"workers\" is not currently supported by pg_dump");
    }
    // C writes the directory format only in parallel; the custom format is ours alone.
    if (jobs > 1 && form != Form.DIRECTORY && form != Form.CUSTOM) {
      throw new HowdahException("parallel backup only supported by the directory format");
    }
    String name = file == null ? "(stdio)" : file;
    messages.report(
        Diagnostic.of(Severity.DEBUG, "allocating AH for " + name + ", format " + numberInC(form)));
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
    return new DumpOutput(form, target(form), wanted, append(), sync);
  }

  // To C, an archive without a name is one on standard output; a script needs a name that is good.
  // A dash is standard output to a script, and a name to an archive.
  private ArchiveTarget target(Form form) {
    String standardOutput = form == Form.PLAIN ? "-" : "";
    if (file == null || file.equals(standardOutput)) {
      return ArchiveTarget.standardOutput();
    }
    return form == Form.DIRECTORY
        ? ArchiveTarget.path(PathText.path(file))
        : OutputName.file(file, openError(form));
  }

  private String openError(Form form) {
    return form == Form.TAR
        ? "could not open TOC file \"" + file + "\" for output"
        : "could not open output file \"" + file + "\"";
  }

  private static int numberInC(Form form) {
    return switch (form) {
      case CUSTOM -> 1;
      case TAR -> 3;
      case PLAIN -> 4;
      case DIRECTORY -> 5;
    };
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
