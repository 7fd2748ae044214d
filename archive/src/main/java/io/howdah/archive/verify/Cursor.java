package io.howdah.archive.verify;

import java.util.ArrayList;
import java.util.List;

/** Goes through a command word by word; once a word was not the expected one, nothing matches. */
final class Cursor {
  private final SqlTokens t;
  private int i;
  private boolean lost;

  Cursor(SqlTokens tokens) {
    this.t = tokens;
  }

  SqlTokens tokens() {
    return t;
  }

  int position() {
    return i;
  }

  /** Whether all that was expected was there. */
  boolean matches() {
    return !lost;
  }

  /** Whether all that was expected was there, and the command ends here. */
  boolean matchesAll() {
    return !lost && i == t.count();
  }

  /** Expects words. */
  Cursor words(String... words) {
    if (!maybe(words)) {
      lost = true;
    }
    return this;
  }

  /** Takes words if they are there. */
  boolean maybe(String... words) {
    if (lost || !t.are(i, words)) {
      return false;
    }
    i += words.length;
    return true;
  }

  /** Expects one of some words. */
  Cursor oneOf(String... words) {
    for (String word : words) {
      if (maybe(word)) {
        return this;
      }
    }
    lost = true;
    return this;
  }

  /** Expects a name and returns where it is. */
  int name() {
    if (lost || !t.isName(i)) {
      lost = true;
      return -1;
    }
    return i++;
  }

  /** Expects a name with or without a schema, and returns where it begins. */
  int qualifiedName() {
    int at = name();
    if (maybe(".")) {
      name();
    }
    return at;
  }

  /** Expects a token of that kind. */
  Cursor token(SqlTokens.Kind kind) {
    if (lost || t.kind(i) != kind) {
      lost = true;
    } else {
      i++;
    }
    return this;
  }

  /** Expects a whole number. */
  Cursor number() {
    maybe("-");
    return token(SqlTokens.Kind.NUMBER);
  }

  /** Expects something in parentheses, and returns where those open. */
  int parentheses() {
    int at = i;
    int close = t.is(i, "(") ? t.close(i) : -1;
    if (lost || close < 0) {
      lost = true;
      return -1;
    }
    i = close;
    return at;
  }

  /** Expects names between parentheses. */
  List<Integer> names() {
    List<Integer> all = new ArrayList<>();
    words("(");
    do {
      maybe("PERIOD");
      all.add(name());
    } while (maybe(","));
    words(")");
    return all;
  }

  /** Goes on to a place. */
  void goTo(int place) {
    if (place < 0) {
      lost = true;
    } else {
      i = place;
    }
  }
}
