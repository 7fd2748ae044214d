package io.howdah.cli;

import io.howdah.HowdahException;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.SystemErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code --filter}: lines of a command, a kind of object and a pattern. A pattern may be
 * quoted, and then go on over several lines; it is brought into the form in which names are
 * compared. Byte strings. Not thread-safe.
 *
 * <p>Source: {@code filter.c}.
 */
final class FilterFile {
  /** What a line asks for. */
  enum Command {
    INCLUDE,
    EXCLUDE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Kinds of objects, as a line names them. */
  enum Kind {
    TABLE_DATA,
    TABLE_DATA_AND_CHILDREN,
    DATABASE,
    EXTENSION,
    FOREIGN_DATA,
    FUNCTION,
    INDEX,
    SCHEMA,
    TABLE,
    TABLE_AND_CHILDREN,
    TRIGGER;

    private final String keyword = name().toLowerCase(Locale.ROOT);

    /** The kind as messages name it. */
    String title() {
      return keyword.replace('_', ' ');
    }
  }

  /** One line that says something. */
  record Item(Command command, Kind kind, String pattern) {}

  // C's buffer for what follows "on line N: ".
  private static final int MESSAGE_LIMIT = 255;

  private final String fileName;
  private final boolean standardInput;
  private final String text;
  private int textAt = 0;
  private int lineNumber = 0;
  // The line that is worked on, with its newline, and the position in it.
  private String line = "";
  private int at = 0;

  private FilterFile(String fileName, boolean standardInput, String text) {
    this.fileName = fileName;
    this.standardInput = standardInput;
    this.text = text;
  }

  /** Reads the named file, or standard input where the name is a dash. */
  static FilterFile open(String fileName) {
    if (fileName.isEmpty()) {
      throw new HowdahException("could not open filter file \"\": No such file or directory");
    }
    boolean standardInput = fileName.equals("-");
    InputStream input;
    try {
      input = standardInput ? System.in : Files.newInputStream(PathText.path(fileName));
    } catch (IOException e) {
      throw new HowdahException(
          "could not open filter file \"" + fileName + "\": " + SystemErrors.reason(e));
    }
    try (input) {
      return new FilterFile(
          fileName, standardInput, new String(input.readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new HowdahException(
          "could not read from filter file \"" + fileName + "\": " + SystemErrors.reason(e));
    }
  }

  /** The next item, or null at the end. */
  @Nullable Item next() {
    while (readLine()) {
      skipSpaces();
      if (peek() == '\0' || peek() == '#') {
        continue;
      }
      String command = keyword();
      Command wanted;
      if (command.equalsIgnoreCase("include")) {
        wanted = Command.INCLUDE;
      } else if (command.equalsIgnoreCase("exclude")) {
        wanted = Command.EXCLUDE;
      } else {
        throw invalid("invalid filter command (expected \"include\" or \"exclude\")");
      }
      String kindName = keyword();
      if (kindName.isEmpty()) {
        throw invalid("missing filter object type");
      }
      Kind kind = kind(kindName);
      return new Item(wanted, kind, pattern());
    }
    return null;
  }

  /** The error for an item that this tool does not take. */
  HowdahException notAllowed(Item item) {
    return invalid(
        item.command().word() + " filter for \"" + item.kind().title() + "\" is not allowed");
  }

  /** An error at the line last read. */
  HowdahException invalid(String message) {
    String where = standardInput ? "standard input" : "file \"" + fileName + "\"";
    String shown = message.length() > MESSAGE_LIMIT ? message.substring(0, MESSAGE_LIMIT) : message;
    return new HowdahException(
        "invalid format in filter read from " + where + " on line " + lineNumber + ": " + shown);
  }

  private Kind kind(String keyword) {
    for (Kind kind : Kind.values()) {
      if (kind.keyword.equalsIgnoreCase(keyword)) {
        return kind;
      }
    }
    throw invalid("unsupported filter object type: \"" + keyword + "\"");
  }

  private boolean readLine() {
    if (textAt >= text.length()) {
      return false;
    }
    int newline = text.indexOf('\n', textAt);
    int end = newline < 0 ? text.length() : newline + 1;
    line = text.substring(textAt, end);
    textAt = end;
    at = 0;
    lineNumber++;
    return true;
  }

  private char peek() {
    return at < line.length() ? line.charAt(at) : '\0';
  }

  private boolean skipSpaces() {
    int start = at;
    while (OptionValues.isSpace(peek())) {
      at++;
    }
    return at > start;
  }

  private String keyword() {
    skipSpaces();
    int start = at;
    while (peek() != '\0' && !OptionValues.isSpace(peek())) {
      at++;
    }
    return line.substring(start, at);
  }

  // White space between the words of an unquoted pattern becomes one space, or none beside the
  // punctuation of names and argument lists.
  private String pattern() {
    skipSpaces();
    if (peek() == '\0') {
      throw invalid("missing object name pattern");
    }
    StringBuilder pattern = new StringBuilder();
    boolean skipSpace = true;
    boolean foundSpace = false;
    while (peek() != '\0' && peek() != '#') {
      while (peek() != '\0' && !OptionValues.isSpace(peek()) && "#,.()\"".indexOf(peek()) < 0) {
        if (!skipSpace && foundSpace) {
          pattern.append(' ');
          skipSpace = true;
        }
        pattern.append(line.charAt(at++));
      }
      skipSpace = false;
      switch (peek()) {
        case '"' -> {
          if (foundSpace) {
            pattern.append(' ');
          }
          quoted(pattern);
        }
        case ',' -> {
          pattern.append(", ");
          skipSpace = true;
          at++;
        }
        case '.', '(', ')' -> {
          pattern.append(line.charAt(at++));
          skipSpace = true;
        }
        default -> {}
      }
      foundSpace = skipSpaces();
    }
    return pattern.toString();
  }

  private void quoted(StringBuilder pattern) {
    pattern.append('"');
    at++;
    while (true) {
      char c = peek();
      if (c == '\r' || c == '\n') {
        at++;
        continue;
      }
      if (c == '\0') {
        if (!readLine()) {
          throw invalid("unexpected end of file");
        }
        pattern.append('\n');
      }
      c = peek();
      if (c == '"') {
        pattern.append('"');
        at++;
        if (peek() != '"') {
          return;
        }
        pattern.append('"');
        at++;
      } else if (c == '\\') {
        at++;
        if (peek() == 'n') {
          pattern.append('\n');
        } else if (peek() == '\\') {
          pattern.append('\\');
        }
        at++;
      } else if (c != '\0') {
        // Also a line end that begins the line just read, as in C.
        pattern.append(c);
        at++;
      }
    }
  }
}
