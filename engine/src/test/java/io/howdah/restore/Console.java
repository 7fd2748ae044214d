package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.ProgressListener;

/** What pg_restore would have written to standard error. */
final class Console implements ProgressListener {
  private final boolean verbose;
  private final StringBuilder text = new StringBuilder();

  Console(boolean verbose) {
    this.verbose = verbose;
  }

  @Override
  public void report(Diagnostic diagnostic) {
    String start =
        switch (diagnostic.severity()) {
          case ERROR -> "pg_restore: error: ";
          case WARNING -> "pg_restore: warning: ";
          case INFO, DEBUG -> "pg_restore: ";
        };
    String message = diagnostic.message();
    text.append(start).append(message);
    // As in C, one newline at the end of a message is the line's own.
    if (!message.endsWith("\n")) {
      text.append('\n');
    }
    for (String detail : diagnostic.details()) {
      text.append("pg_restore: detail: ").append(detail).append('\n');
    }
    for (String hint : diagnostic.hints()) {
      text.append("pg_restore: hint: ").append(hint).append('\n');
    }
  }

  @Override
  public boolean wants(Severity severity) {
    return switch (severity) {
      case ERROR, WARNING -> true;
      case INFO -> verbose;
      case DEBUG -> false;
    };
  }

  String text() {
    return text.toString();
  }
}
