package io.howdah.archive.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of SQL text as pg_dump and the server's own deparser write it, which is stricter than
 * what the server reads: names without quotes are of small letters, digits and underscores, words
 * in capitals are keywords, and there are no comments within a command. Source: {@code fmtIdEnc} in
 * string_utils.c, {@code quote_identifier} in ruleutils.c, scan.l.
 */
final class SqlTokens {

  /** What a token is. */
  enum Kind {
    /** A word without quotes. */
    WORD,
    /** A name in double quotes. */
    QUOTED,
    /** A string in single quotes or dollars, its prefix included. */
    STRING,
    NUMBER,
    PARAMETER,
    OPERATOR,
    /** One of {@code ( ) [ ] , ; . :} and the double colon. */
    PUNCTUATION
  }

  private final String text;
  private final boolean backslashes;
  private int position;
  private int count;
  private Kind[] kinds = new Kind[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private @Nullable String fault;

  private SqlTokens(String text, boolean backslashes) {
    this.text = text;
    this.backslashes = backslashes;
  }

  /**
   * Takes a text apart; where that cannot be done, {@link #fault} says why.
   *
   * @param backslashes whether they escape in plain strings
   */
  static SqlTokens of(String text, boolean backslashes) {
    SqlTokens tokens = new SqlTokens(text, backslashes);
    tokens.scan();
    return tokens;
  }

  /** What keeps the text from being SQL, or null. */
  @Nullable String fault() {
    return fault;
  }

  int count() {
    return count;
  }

  /** The kind of a token; null beyond both ends. */
  @Nullable Kind kind(int i) {
    return i >= 0 && i < count ? kinds[i] : null;
  }

  int start(int i) {
    return i < count ? starts[i] : text.length();
  }

  int end(int i) {
    return i < 0 ? 0 : i < count ? ends[i] : text.length();
  }

  /** Whether a token is just this; false beyond both ends. */
  boolean is(int i, String what) {
    return i >= 0
        && i < count
        && ends[i] - starts[i] == what.length()
        && text.startsWith(what, starts[i]);
  }

  /** Whether the tokens from a place on are just these. */
  boolean are(int i, String... what) {
    for (int k = 0; k < what.length; k++) {
      if (!is(i + k, what[k])) {
        return false;
      }
    }
    return true;
  }

  /** The token as it stands there; empty beyond both ends. */
  String text(int i) {
    return i >= 0 && i < count ? text.substring(starts[i], ends[i]) : "";
  }

  /** Whether nothing stands between a token and the one before it. */
  boolean touches(int i) {
    return i > 0 && i < count && starts[i] == ends[i - 1];
  }

  /** What stands from a token to before another. */
  String between(int from, int to) {
    return from < to && from < count ? text.substring(starts[from], ends[to - 1]) : "";
  }

  boolean isName(int i) {
    Kind kind = kind(i);
    return kind == Kind.QUOTED || (kind == Kind.WORD && !isKeyword(i));
  }

  /** Whether a token is a word in capitals. */
  boolean isKeyword(int i) {
    return kind(i) == Kind.WORD && text.charAt(starts[i]) >= 'A' && text.charAt(starts[i]) <= 'Z';
  }

  /** What a name without or in quotes stands for. */
  String name(int i) {
    String s = text(i);
    return kind(i) == Kind.QUOTED ? s.substring(1, s.length() - 1).replace("\"\"", "\"") : s;
  }

  /** The place behind the parenthesis that closes the one at a place; -1 where there is none. */
  int close(int open) {
    int depth = 0;
    for (int i = open; i < count; i++) {
      if (is(i, "(")) {
        depth++;
      } else if (is(i, ")") && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private void scan() {
    while (fault == null && position < text.length()) {
      char c = text.charAt(position);
      if (c == ' ' || c == '\n' || c == '\t') {
        position++;
      } else if (c == '-' && text.startsWith("--", position)) {
        skipComment();
      } else {
        scanToken(c);
      }
    }
  }

  /** Comments have a line of their own. */
  private void skipComment() {
    if (position > 0 && text.charAt(position - 1) != '\n') {
      fault = "a comment within a command";
      return;
    }
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
  }

  private void scanToken(char c) {
    int from = position;
    Kind kind;
    if (isWordStart(c)) {
      kind = scanWord();
    } else if (c >= '0' && c <= '9') {
      kind = Kind.NUMBER;
      scanNumber();
    } else if (c == '"') {
      kind = Kind.QUOTED;
      scanQuoted('"', false);
    } else if (c == '\'') {
      kind = Kind.STRING;
      scanQuoted('\'', backslashes);
    } else if (c == '$') {
      kind = scanDollar();
    } else if ("()[],;.:".indexOf(c) >= 0) {
      kind = Kind.PUNCTUATION;
      position += text.startsWith("::", position) ? 2 : 1;
    } else if (isOperator(c)) {
      kind = Kind.OPERATOR;
      scanOperator();
    } else {
      fault = "a character that is no SQL";
      return;
    }
    if (fault == null) {
      add(kind, from);
    }
  }

  private void add(Kind kind, int from) {
    if (count == starts.length) {
      kinds = Arrays.copyOf(kinds, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    kinds[count] = kind;
    starts[count] = from;
    ends[count++] = position;
  }

  private Kind scanWord() {
    int from = position;
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    boolean single = position == from + 1;
    if (single && text.startsWith("'", position) && "EBX".indexOf(text.charAt(from)) >= 0) {
      scanQuoted('\'', text.charAt(from) == 'E');
      return Kind.STRING;
    }
    return Kind.WORD;
  }

  private void scanNumber() {
    skipDigits();
    if (text.startsWith(".", position)) {
      position++;
      skipDigits();
    }
    if (text.startsWith("e", position)) {
      position++;
      if (text.startsWith("+", position) || text.startsWith("-", position)) {
        position++;
      }
      skipDigits();
    }
    if (position < text.length() && isWordPart(text.charAt(position))) {
      fault = "a number that goes on as a word";
    }
  }

  private void skipDigits() {
    while (position < text.length()
        && text.charAt(position) >= '0'
        && text.charAt(position) <= '9') {
      position++;
    }
  }

  private void scanQuoted(char quote, boolean escapes) {
    int i = position + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (escapes && c == '\\') {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
        i += 2;
      } else {
        if (quote == '"' && i == position + 1) {
          fault = "an empty name";
        }
        position = i + 1;
        return;
      }
    }
    fault = "a quotation that is not ended";
  }

  private Kind scanDollar() {
    int from = position++;
    if (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
      skipDigits();
      return Kind.PARAMETER;
    }
    int tagEnd = text.indexOf('$', position);
    if (tagEnd < 0) {
      fault = "a quotation that is not ended";
      return Kind.STRING;
    }
    String tag = text.substring(from, tagEnd + 1);
    int end = text.indexOf(tag, tagEnd + 1);
    if (end < 0) {
      fault = "a quotation that is not ended";
    }
    position = end + tag.length();
    return Kind.STRING;
  }

  private void scanOperator() {
    int from = position;
    boolean special = false;
    while (position < text.length() && isOperator(text.charAt(position))) {
      special |= "~!@#%^&|`?".indexOf(text.charAt(position)) >= 0;
      position++;
    }
    // As the server does, so that =-1 is the equation of a negative number.
    while (!special
        && position > from + 1
        && (text.charAt(position - 1) == '-' || text.charAt(position - 1) == '+')) {
      position--;
    }
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 127;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || (c >= '0' && c <= '9') || c == '$';
  }

  private static boolean isOperator(char c) {
    return "+-*/<>=~!@#%^&|`?".indexOf(c) >= 0;
  }
}
