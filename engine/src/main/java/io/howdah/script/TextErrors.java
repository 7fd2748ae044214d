package io.howdah.script;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.ArchiveException;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.file.SystemErrors;
import java.io.IOException;

/** What goes wrong while text is written. */
public final class TextErrors {
  private TextErrors() {}

  /** Text has a message of its own, whatever the output beneath it says. */
  public static HowdahException writing(IOException e) {
    return writing(Algorithm.NONE, e);
  }

  /** The message that C's code for this compression has. */
  public static HowdahException writing(Algorithm algorithm, IOException e) {
    String message =
        algorithm == Algorithm.LZ4 ? "error during writing" : "could not write to file";
    return ending(SystemErrors.wrapReason(message, e));
  }

  /**
   * Text that was held back until its file was closed. Some of C's code speaks of the file first,
   * and then of its use.
   */
  public static HowdahException closing(Algorithm algorithm, IOException e) {
    return ending(SystemErrors.closing(algorithm, "output file", e));
  }

  private static HowdahException ending(ArchiveException e) {
    return new HowdahException(Diagnostic.error(e.getMessage()), e);
  }
}
