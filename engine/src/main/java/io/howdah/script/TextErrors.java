package io.howdah.script;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.ArchiveException;
import io.howdah.archive.file.SystemErrors;
import java.io.IOException;

/** What goes wrong while text is written. */
public final class TextErrors {
  private TextErrors() {}

  /** Text has a message of its own, whatever the output beneath it says. */
  public static HowdahException writing(IOException e) {
    Throwable cause = e instanceof ArchiveException && e.getCause() != null ? e.getCause() : e;
    return new HowdahException(
        Diagnostic.error("could not write to file: " + SystemErrors.reason(cause)), e);
  }
}
