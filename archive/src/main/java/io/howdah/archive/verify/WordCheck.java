package io.howdah.archive.verify;

import org.jspecify.annotations.Nullable;

/**
 * Checks the words of a command, whichever it is: keywords, and names that can only be the server's
 * own, because they need no schema. The search path is empty when pg_dump asks the server for a
 * definition.
 */
final class WordCheck {
  private final SqlTokens tokens;

  private WordCheck(SqlTokens tokens) {
    this.tokens = tokens;
  }

  /** What is wrong, or null. */
  static @Nullable String fault(SqlTokens tokens) {
    return new WordCheck(tokens).run();
  }

  private @Nullable String run() {
    int parentheses = 0;
    int brackets = 0;
    for (int i = 0; i < tokens.count(); i++) {
      String fault =
          switch (tokens.kind(i)) {
            case WORD -> word(i);
            case OPERATOR -> operator(i);
            case PUNCTUATION -> punctuation(i);
            case QUOTED, STRING, NUMBER, PARAMETER -> joined(i);
            case null -> null;
          };
      parentheses += tokens.is(i, "(") ? 1 : tokens.is(i, ")") ? -1 : 0;
      brackets += tokens.is(i, "[") ? 1 : tokens.is(i, "]") ? -1 : 0;
      if (fault == null && (parentheses < 0 || brackets < 0)) {
        fault = "a bracket is closed that is not open";
      }
      if (fault != null) {
        return fault;
      }
    }
    return parentheses == 0 && brackets == 0 ? null : "a bracket is not closed";
  }

  /** Names, numbers and strings do not stand side by side. */
  private @Nullable String joined(int i) {
    if (!tokens.touches(i)) {
      return null;
    }
    boolean apart =
        switch (tokens.kind(i - 1)) {
          case PUNCTUATION -> !tokens.is(i - 1, ")") && !tokens.is(i - 1, "]");
          case OPERATOR -> true;
          case WORD, QUOTED, STRING, NUMBER, PARAMETER -> false;
          case null -> true;
        };
    return apart ? null : "two words without a space";
  }

  private @Nullable String word(int i) {
    String word = tokens.text(i);
    boolean capitals = tokens.isKeyword(i);
    for (int k = 0; k < word.length(); k++) {
      char c = word.charAt(k);
      boolean letter = capitals ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z';
      if (!letter && c != '_' && (c < '0' || c > '9')) {
        return isModifier(i) ? null : "the word \"" + word + "\", which is no name and no keyword";
      }
    }
    if (capitals) {
      return SystemNames.isKeyword(word) || isModifier(i)
          ? joined(i)
          : "the word \"" + word + "\", which is no keyword";
    }
    if (!tokens.is(i - 1, ".") && !tokens.is(i + 1, ".")) {
      if (tokens.is(i - 1, "::") && SystemNames.isNearType(word)) {
        return "the type \"" + word + "\", which servers do not have";
      }
      if (tokens.is(i + 1, "(")
          && tokens.touches(i + 1)
          && isCall(i)
          && !SystemNames.isType(word)
          && SystemNames.isNearFunction(word)) {
        return "the function \"" + word + "\", which servers do not have";
      }
    }
    return joined(i);
  }

  /**
   * Whether a word before a parenthesis is called, and not the name of a subquery or table in a
   * query, with names for its columns.
   */
  private boolean isCall(int i) {
    if (tokens.isName(i - 1) || tokens.is(i - 1, ")") || tokens.is(i - 1, "WITH")) {
      return false;
    }
    if (tokens.is(i - 1, "AS") || tokens.is(i - 1, "RECURSIVE") || tokens.is(i - 1, "INTO")) {
      return false;
    }
    int close = tokens.close(i + 1);
    return close > 0 && !tokens.is(close, "AS");
  }

  /** Whether a word is a type's modifier, of which the type's own function makes what it wants. */
  private boolean isModifier(int i) {
    int open = i - 1;
    while (tokens.is(open, ",")
        || tokens.kind(open) == SqlTokens.Kind.WORD
        || tokens.kind(open) == SqlTokens.Kind.NUMBER) {
      open--;
    }
    return tokens.is(open, "(") && tokens.touches(open) && tokens.is(open - 2, ".");
  }

  private @Nullable String operator(int i) {
    String operator = tokens.text(i);
    boolean own = tokens.is(i - 1, ".") || SystemNames.isOperator(operator);
    return own ? null : "the operator " + operator + ", which servers do not have";
  }

  private @Nullable String punctuation(int i) {
    if (tokens.is(i, ".")) {
      boolean name = tokens.isName(i - 1) || tokens.is(i - 1, ")") || tokens.is(i - 1, "]");
      boolean member = tokens.isName(i + 1) || tokens.kind(i + 1) == SqlTokens.Kind.OPERATOR;
      if (!name || !member || !tokens.touches(i) || !tokens.touches(i + 1)) {
        return "a dot that is not between two names";
      }
    } else if (tokens.is(i, ",") || tokens.is(i, ";")) {
      // The members of operator classes stand apart from their commas.
      boolean apart = tokens.is(i, ",") && tokens.start(i + 1) > tokens.end(i) + 1;
      if (!(tokens.touches(i) || apart) || tokens.is(i - 1, ",") || tokens.is(i - 1, "(")) {
        return "a comma or semicolon behind nothing";
      }
    }
    return null;
  }
}
