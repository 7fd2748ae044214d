package io.howdah.dump;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.ArchiveException;
import io.howdah.catalog.CatalogException;
import io.howdah.dump.data.LargeObjectException;
import io.howdah.session.LocalSet;
import io.howdah.session.SessionException;
import io.howdah.wire.ServerException;
import io.howdah.wire.WireException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what ends a dump into what the user is told. */
final class DumpFailures {
  private DumpFailures() {}

  /** The failure as the exception that the library's users see. */
  static HowdahException of(Exception failure) {
    return failure instanceof HowdahException known
        ? known
        : new HowdahException(diagnosticOf(failure), failure);
  }

  private static Diagnostic diagnosticOf(Exception failure) {
    return switch (failure) {
      case ServerException e -> queryFailed(LocalSet.shown(e));
      case SessionException e -> withDetail(Diagnostic.error(text(e)), e.detail());
      case ArchiveException e -> withDetail(Diagnostic.error(text(e)), e.detail());
      case CatalogException e -> Diagnostic.error(text(e));
      case LargeObjectException e -> Diagnostic.error(text(e));
      case WireException e -> Diagnostic.error(text(e));
      case IOException e -> Diagnostic.error(text(e));
      default -> Diagnostic.error("internal error: " + failure);
    };
  }

  private static Diagnostic queryFailed(ServerException e) {
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        "query failed: " + e.getMessage(),
        List.of("Query was: " + e.sql()),
        List.of(),
        e.sqlState(),
        null);
  }

  private static String text(Exception failure) {
    return String.valueOf(failure.getMessage());
  }

  private static Diagnostic withDetail(Diagnostic diagnostic, @Nullable String detail) {
    return detail == null ? diagnostic : diagnostic.withDetail(detail);
  }
}
