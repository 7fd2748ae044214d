package io.howdah.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the text form of one-dimensional arrays. NULL elements are read as the text
 * {@code NULL}.
 *
 * <p>Source: {@code parsePGArray}, {@code appendPGArray} in {@code string_utils.c}.
 */
public final class ArrayText {
  private ArrayText() {}

  /** The elements, or null when the text is no array. */
  public static @Nullable List<String> parse(String text) {
    int end = text.length() - 1;
    if (end < 1 || text.charAt(0) != '{' || text.charAt(end) != '}') {
      return null;
    }
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    int i = 1;
    while (text.charAt(i) != '}') {
      while (text.charAt(i) != '}' && text.charAt(i) != ',') {
        if (text.charAt(i) != '"') {
          element.append(text.charAt(i++));
          continue;
        }
        i = quoted(text, i + 1, element);
        if (i > end) {
          return null;
        }
      }
      elements.add(element.toString());
      element.setLength(0);
      if (text.charAt(i) == ',') {
        i++;
      }
      if (i > end) {
        return null;
      }
    }
    return i == end ? elements : null;
  }

  /**
   * Reads a quoted piece.
   *
   * @return the place behind the closing quote; behind the end of the text when there is none
   */
  private static int quoted(String text, int start, StringBuilder element) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '"') {
      if (text.charAt(i) == '\\') {
        i++;
      }
      if (i < text.length()) {
        element.append(text.charAt(i++));
      }
    }
    return i + 1;
  }

  /** Adds an element to an array's text that has an opening brace and no closing one yet. */
  public static void append(StringBuilder array, String element) {
    if (array.charAt(array.length() - 1) != '{') {
      array.append(',');
    }
    if (!needsQuotes(element)) {
      array.append(element);
      return;
    }
    array.append('"');
    for (int i = 0; i < element.length(); i++) {
      char c = element.charAt(i);
      if (c == '"' || c == '\\') {
        array.append('\\');
      }
      array.append(c);
    }
    array.append('"');
  }

  private static boolean needsQuotes(String element) {
    if (element.isEmpty() || element.equalsIgnoreCase("NULL")) {
      return true;
    }
    for (int i = 0; i < element.length(); i++) {
      if ("\"\\{}, \t\n\r\f\u000b".indexOf(element.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
