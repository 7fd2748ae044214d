package io.howdah;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to the user, as the C tools log it to standard error. All texts are byte strings, one
 * char a byte, so that names in any encoding reach the terminal as they are. Immutable.
 *
 * <p>Source: {@code logging.c}.
 *
 * @param severity how bad it is
 * @param message what is said, without the program's name and {@code error:}; may have several
 *     lines
 * @param details what lines {@code detail:} add, one each
 * @param hints what lines {@code hint:} add, one each
 * @param sqlState the server's five-character code, where the message is a server's
 * @param context the archive entry that was worked on, such as {@code TOC entry 215; 1259 16385
 *     TABLE t alex}
 */
public record Diagnostic(
    Severity severity,
    String message,
    List<String> details,
    List<String> hints,
    @Nullable String sqlState,
    @Nullable String context)
    implements Serializable {

  /** Takes copies of the lists. */
  public Diagnostic {
    details = List.copyOf(details);
    hints = List.copyOf(hints);
  }

  /** How bad a message is; shown from {@link #WARNING} on unless more is asked for. */
  public enum Severity {
    /** What only developers want ({@code -v -v}). */
    DEBUG,
    /** Progress and the server's notices ({@code -v}). */
    INFO,
    /** Something the user must know; the work goes on. */
    WARNING,
    /** Something failed. */
    ERROR
  }

  /** A plain message. */
  public static Diagnostic of(Severity severity, String message) {
    return new Diagnostic(severity, message, List.of(), List.of(), null, null);
  }

  /** An error. */
  public static Diagnostic error(String message) {
    return of(Severity.ERROR, message);
  }

  /** This message with one more {@code detail:} line. */
  public Diagnostic withDetail(String text) {
    return new Diagnostic(severity, message, with(details, text), hints, sqlState, context);
  }

  /** This message with one more {@code hint:} line. */
  public Diagnostic withHint(String text) {
    return new Diagnostic(severity, message, details, with(hints, text), sqlState, context);
  }

  private static List<String> with(List<String> lines, String line) {
    List<String> longer = new ArrayList<>(lines);
    longer.add(line);
    return longer;
  }
}
