package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.ArchiveException;
import io.howdah.wire.ServerException;
import io.howdah.wire.WireException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what ends a restore into what the user is told. */
public final class Failures {
  private Failures() {}

  /** The message for a failure. */
  public static Diagnostic diagnosticOf(Throwable failure) {
    return switch (failure) {
      case HowdahException e -> e.diagnostic();
      case ArchiveException e -> withDetail(Diagnostic.error(e.getMessage()), e.detail());
      case ServerException e ->
          new Diagnostic(
              Diagnostic.Severity.ERROR, e.getMessage(), List.of(), List.of(), e.sqlState(), null);
      case WireException e -> Diagnostic.error(e.getMessage());
      case OutOfMemoryError _ -> Diagnostic.error("out of memory");
      case IOException e -> Diagnostic.error(String.valueOf(e.getMessage()));
      default -> Diagnostic.error("internal error: " + failure);
    };
  }

  /**
   * What is said before a failure's own message: where a file's use failed because something about
   * the file did, the C tools speak of both. Null where nothing is.
   */
  public static @Nullable Diagnostic before(Throwable failure) {
    Throwable e = failure instanceof HowdahException ? failure.getCause() : failure;
    return e instanceof ArchiveException.FileAccess
            && e.getCause() instanceof ArchiveException.FileAccess first
        ? Diagnostic.error(first.getMessage())
        : null;
  }

  /** The failure as the exception that the library's users see. */
  public static HowdahException of(Exception failure) {
    return failure instanceof HowdahException e
        ? e
        : new HowdahException(diagnosticOf(failure), failure);
  }

  private static Diagnostic withDetail(Diagnostic diagnostic, @Nullable String detail) {
    return detail == null ? diagnostic : diagnostic.withDetail(detail);
  }
}
