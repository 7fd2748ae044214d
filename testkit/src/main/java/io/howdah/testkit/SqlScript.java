package io.howdah.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script as psql does: into statements, the data of {@code COPY … FROM stdin}, and
 * meta-commands. Knows quotes, dollar quotes, nested comments, and the bodies of SQL-standard
 * functions, whose semicolons end nothing.
 */
final class SqlScript {

  /** A piece of a script. */
  sealed interface Piece {}

  /** A statement, without its semicolon. */
  record Statement(String sql) implements Piece {}

  /** A {@code COPY … FROM stdin} and its data, without the closing {@code \.} line. */
  record CopyData(String sql, String data) implements Piece {}

  /** A line that begins with a backslash, such as {@code \connect name}. */
  record MetaCommand(String line) implements Piece {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int position;
  private int start;
  private boolean content;
  private boolean beginsWithCreate;
  private boolean createsRoutine;
  private int beginDepth;
  private int parentheses;
  private int identifiers;

  private SqlScript(String text) {
    this.text = text;
  }

  static List<Piece> split(String text) {
    SqlScript script = new SqlScript(text);
    script.scan();
    return List.copyOf(script.pieces);
  }

  private void scan() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '-' && text.startsWith("--", position)) {
        position = endOfLine(position);
      } else if (c == '/' && text.startsWith("/*", position)) {
        skipComment();
      } else if (c == '\'') {
        content = true;
        skipQuoted('\'', escapesIn(position));
      } else if (c == '"') {
        content = true;
        skipQuoted('"', false);
      } else if (c == '$') {
        content = true;
        skipDollarQuoted();
      } else if (c == '\\' && !content) {
        int end = endOfLine(position);
        pieces.add(new MetaCommand(text.substring(position, end).strip()));
        position = end;
        start = end;
      } else if (Character.isLetter(c) || c == '_') {
        identifier();
      } else if (c == ';' && beginDepth == 0 && parentheses == 0) {
        finish();
      } else {
        content |= !Character.isWhitespace(c);
        parentheses += c == '(' ? 1 : c == ')' && parentheses > 0 ? -1 : 0;
        position++;
      }
    }
    if (content) {
      pieces.add(new Statement(text.substring(start)));
    }
  }

  /**
   * Ends a statement at the semicolon, and takes the data in if it was a COPY from standard input.
   */
  private void finish() {
    String sql = text.substring(start, position);
    position++;
    if (content) {
      if (isCopyFromStdin(sql)) {
        int data = Math.min(endOfLine(position) + 1, text.length());
        int end = text.startsWith("\\.\n", data) ? data : text.indexOf("\n\\.\n", data) + 1;
        if (end == 0 && !text.startsWith("\\.\n", data)) {
          throw new IllegalArgumentException("COPY data without its end: " + sql.strip());
        }
        pieces.add(new CopyData(sql, text.substring(data, end)));
        position = end + 2;
      } else {
        pieces.add(new Statement(sql));
      }
    }
    start = position;
    content = false;
    beginsWithCreate = false;
    createsRoutine = false;
    beginDepth = 0;
    identifiers = 0;
  }

  private static boolean isCopyFromStdin(String sql) {
    String end = sql.toLowerCase(java.util.Locale.ROOT).strip();
    while (end.startsWith("--")) {
      int line = end.indexOf('\n');
      end = line < 0 ? "" : end.substring(line).strip();
    }
    return end.startsWith("copy ") && end.contains(" from stdin");
  }

  /** Counts BEGIN … END (and CASE … END) in the body of a routine, as psql's scanner does. */
  private void identifier() {
    int from = position;
    while (position < text.length()
        && (Character.isLetterOrDigit(text.charAt(position))
            || "_$".indexOf(text.charAt(position)) >= 0)) {
      position++;
    }
    content = true;
    String word = text.substring(from, position).toLowerCase(java.util.Locale.ROOT);
    identifiers++;
    if (identifiers == 1) {
      beginsWithCreate = word.equals("create");
    } else if (beginsWithCreate
        && identifiers <= 4
        && (word.equals("function") || word.equals("procedure"))) {
      createsRoutine = true;
    }
    if (createsRoutine && parentheses == 0) {
      if (word.equals("begin") || (word.equals("case") && beginDepth > 0)) {
        beginDepth++;
      } else if (word.equals("end") && beginDepth > 0) {
        beginDepth--;
      }
    }
  }

  private boolean escapesIn(int quote) {
    return quote > 0
        && (text.charAt(quote - 1) == 'E' || text.charAt(quote - 1) == 'e')
        && (quote == 1 || !Character.isLetterOrDigit(text.charAt(quote - 2)));
  }

  private void skipQuoted(char quote, boolean escapes) {
    position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (escapes && c == '\\') {
        position++;
      } else if (c == quote) {
        return; // a doubled quote opens the next piece at once
      }
    }
    throw new IllegalArgumentException("unterminated quote in script");
  }

  private void skipDollarQuoted() {
    int end = position + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (end >= text.length()
        || text.charAt(end) != '$'
        || Character.isDigit(text.charAt(position + 1))) {
      position++;
      return;
    }
    String tag = text.substring(position, end + 1);
    int close = text.indexOf(tag, end + 1);
    if (close < 0) {
      throw new IllegalArgumentException("unterminated dollar quote " + tag);
    }
    position = close + tag.length();
  }

  private void skipComment() {
    int depth = 0;
    do {
      if (text.startsWith("/*", position)) {
        depth++;
        position += 2;
      } else if (text.startsWith("*/", position)) {
        depth--;
        position += 2;
      } else {
        position++;
      }
    } while (depth > 0 && position < text.length());
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
