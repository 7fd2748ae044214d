package io.howdah.wire;

import io.howdah.wire.protocol.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An error or notice with every field the server sent. Immutable. Texts hold one char per byte, in
 * the session's client encoding.
 *
 * <p>Source: manual, chapter "Error and Notice Message Fields"
 */
public final class ServerMessage {

  /** The fields by their letter; letters are ASCII. */
  private final @Nullable String[] fields;

  /** Decides where the cursor under a LINE goes. */
  private final ScreenText screen;

  private ServerMessage(@Nullable String[] fields, ScreenText screen) {
    this.fields = fields;
    this.screen = screen;
  }

  /**
   * From the body of an ErrorResponse or NoticeResponse: fields of a letter and a text ended by
   * NUL, up to a NUL letter.
   */
  static ServerMessage decode(byte[] body, int offset, int lengthBytes, ScreenText screen) {
    @Nullable String[] fields = new String[128];
    int at = offset;
    int end = offset + lengthBytes;
    while (at < end && body[at] != 0) {
      int code = body[at++] & 0x7f;
      int start = at;
      while (at < end && body[at] != 0) {
        at++;
      }
      fields[code] = Bytes.string(body, start, at - start);
      at++;
    }
    return new ServerMessage(fields, screen);
  }

  /** An error that this client finds, in the form of one that a server sends. */
  static ServerMessage ofClient(String sqlState, String message) {
    @Nullable String[] fields = new String[128];
    fields['S'] = "ERROR";
    fields['V'] = "ERROR";
    fields['C'] = sqlState;
    fields['M'] = message;
    return new ServerMessage(fields, ScreenText.BYTES);
  }

  /**
   * A field by its letter in the protocol.
   *
   * @return its text, or null when the server did not send it
   */
  public @Nullable String field(char code) {
    return code < fields.length ? fields[code] : null;
  }

  private String orEmpty(char code) {
    String text = fields[code];
    return text == null ? "" : text;
  }

  /** The severity in English: ERROR, FATAL, PANIC, WARNING, NOTICE, DEBUG, INFO or LOG. */
  public String severity() {
    String severity = fields['V'];
    return severity == null ? orEmpty('S') : severity;
  }

  /** The severity in the server's language. */
  public String localizedSeverity() {
    return orEmpty('S');
  }

  /** Five characters; empty when there is none. */
  public String sqlState() {
    return orEmpty('C');
  }

  /** The primary message. */
  public String message() {
    return orEmpty('M');
  }

  /** More about the problem, maybe several lines; null when the server did not send it. */
  public @Nullable String detail() {
    return fields['D'];
  }

  /** What could be done about it; null when the server did not send it. */
  public @Nullable String hint() {
    return fields['H'];
  }

  /** Where in the statement, in characters from 1; 0 when unknown. */
  public int position() {
    return number('P');
  }

  /** Where in {@link #internalQuery()}, in characters from 1; 0 when unknown. */
  public int internalPosition() {
    return number('p');
  }

  /** The statement that the server ran itself and that failed, as of a function; or null. */
  public @Nullable String internalQuery() {
    return fields['q'];
  }

  /** The context, one line for each level of the call stack. */
  public @Nullable String context() {
    return fields['W'];
  }

  /** The schema of the object that it is about; null when it is about none. */
  public @Nullable String schemaName() {
    return fields['s'];
  }

  /** The table that it is about, without its schema; or null. */
  public @Nullable String tableName() {
    return fields['t'];
  }

  /** The column of {@link #tableName} that it is about; or null. */
  public @Nullable String columnName() {
    return fields['c'];
  }

  /** The data type that it is about, without its schema; or null. */
  public @Nullable String dataTypeName() {
    return fields['d'];
  }

  /** The constraint that it is about, which may be an index; or null. */
  public @Nullable String constraintName() {
    return fields['n'];
  }

  /** The source file of the server that reported it. */
  public @Nullable String file() {
    return fields['F'];
  }

  /** The line of {@link #file}, in digits; or null. */
  public @Nullable String line() {
    return fields['L'];
  }

  /** The function in {@link #file} that reported it; or null. */
  public @Nullable String routine() {
    return fields['R'];
  }

  /** True for FATAL and PANIC, after which the server closes the connection. */
  public boolean isFatal() {
    String severity = severity();
    return severity.equals("FATAL") || severity.equals("PANIC");
  }

  /**
   * The same about a statement that is shown in other words than it was sent in: its place lies so
   * many characters further on, or back where the number is negative.
   */
  public ServerMessage moved(int characters) {
    int position = position();
    if (position == 0 || characters == 0) {
      return this;
    }
    @Nullable String[] changed = fields.clone();
    changed['P'] = Integer.toString(position + characters);
    return new ServerMessage(changed, screen);
  }

  private int number(char code) {
    String text = fields[code];
    if (text == null || text.isEmpty() || text.length() > 9) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * The text libpq shows at its default verbosity, without a final newline: {@code ERROR: message},
   * the line of the statement with a cursor, DETAIL, HINT, QUERY and CONTEXT.
   *
   * <p>Source: pqBuildErrorMessage3 in src/interfaces/libpq/fe-protocol3.c
   *
   * @param sql the statement, or null when it is not known: the position is then told in words
   * @param withContext as libpq does for errors and not for notices
   */
  public String format(@Nullable String sql, boolean withContext) {
    StringBuilder text = new StringBuilder(128);
    String severity = fields['S'];
    if (severity != null) {
      text.append(severity).append(":  ");
    }
    text.append(orEmpty('M'));
    boolean inStatement = fields['P'] != null;
    String quoted = inStatement ? sql : fields['q'];
    String position = inStatement ? fields['P'] : fields['p'];
    if (position != null && quoted == null) {
      text.append(" at character ").append(position);
    }
    text.append('\n');
    if (position != null && quoted != null) {
      int at = number(inStatement ? 'P' : 'p');
      if (at > 0) {
        ErrorCursor.append(text, quoted, at, screen);
      }
    }
    appendLine(text, "DETAIL:  ", fields['D']);
    appendLine(text, "HINT:  ", fields['H']);
    appendLine(text, "QUERY:  ", fields['q']);
    if (withContext) {
      appendLine(text, "CONTEXT:  ", fields['W']);
    }
    text.setLength(text.length() - 1);
    return text.toString();
  }

  private static void appendLine(StringBuilder text, String label, @Nullable String value) {
    if (value != null) {
      text.append(label).append(value).append('\n');
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServerMessage that && Arrays.equals(fields, that.fields);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields);
  }

  @Override
  public String toString() {
    return format(null, true);
  }
}
