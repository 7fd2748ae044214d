package io.howdah.archive.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What servers 14 to 18 come with: keywords, and the names of functions, types and operators that
 * need no schema. A test compares the lists with the servers' catalogs.
 */
final class SystemNames {
  private static final Set<String> OPERATORS =
      Set.of(
          ("!! !~ !~* !~~ !~~* # ## #- #> #>> % & && &< &<| &> * *< *<= *<> *= *> *>= + - -> ->>"
                  + " -|- / < <-> << <<= <<| <= <> <@ <^ = > >= >> >>= >^ ? ?# ?& ?- ?-| ?| ?|| @"
                  + " @-@ @> @? @@ @@@ ^ ^@ | |&> |/ |>> || ||/ ~ ~* ~<=~ ~<~ ~= ~>=~ ~>~ ~~ ~~*"
                  // A named argument is written like an operator.
                  + " =>")
              .split(" ", -1));

  private static final Set<String> KEYWORDS = lines("keywords.txt");
  private static final Set<String> FUNCTIONS = lines("functions.txt");
  private static final Set<String> TYPES = lines("types.txt");
  private static final Set<String> NEAR_FUNCTIONS = changed(FUNCTIONS);
  private static final Set<String> NEAR_TYPES = changed(TYPES);

  private SystemNames() {}

  /** Whether a word in capitals is one that commands have. */
  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  static boolean isOperator(String operator) {
    return OPERATORS.contains(operator);
  }

  static boolean isFunction(String name) {
    return FUNCTIONS.contains(name);
  }

  static boolean isType(String name) {
    return TYPES.contains(name);
  }

  /**
   * Whether a name is none that servers have, but one letter from it. Names that are further away
   * may come from an extension that puts its objects beside the server's own.
   */
  static boolean isNearFunction(String name) {
    return isNear(name, FUNCTIONS, NEAR_FUNCTIONS);
  }

  static boolean isNearType(String name) {
    return isNear(name, TYPES, NEAR_TYPES);
  }

  private static boolean isNear(String name, Set<String> known, Set<String> near) {
    if (known.contains(name)) {
      return false;
    }
    StringBuilder pattern = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      pattern.setCharAt(i, '*');
      if (near.contains(pattern.toString())) {
        return true;
      }
      pattern.setCharAt(i, name.charAt(i));
    }
    return false;
  }

  /** All names with a letter blotted out, for each letter. */
  private static Set<String> changed(Collection<String> names) {
    Set<String> all = HashSet.newHashSet(16 * names.size());
    for (String name : names) {
      StringBuilder pattern = new StringBuilder(name);
      for (int i = 0; i < name.length(); i++) {
        pattern.setCharAt(i, '*');
        all.add(pattern.toString());
        pattern.setCharAt(i, name.charAt(i));
      }
    }
    return all;
  }

  private static Set<String> lines(String resource) {
    try (InputStream in = SystemNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      Set<String> all = new HashSet<>();
      for (String line : text.split("\n", -1)) {
        if (!line.isEmpty()) {
          all.add(line);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
