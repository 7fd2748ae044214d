package io.howdah.archive.verify;

import java.util.Set;

/**
 * Finds where a type's name ends, as the server spells types: without a schema only its own, some
 * of them of several words. Source: {@code format_type_extended} in format_type.c.
 */
final class TypeNames {
  private static final Set<String> FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second");

  private TypeNames() {}

  /** The token behind the type that begins at a token; -1 where there is none. */
  static int end(SqlTokens t, int from) {
    int i = from;
    if (!t.isName(i)) {
      return -1;
    }
    if (t.is(i + 1, ".")) {
      if (!t.isName(i + 2)) {
        return -1;
      }
      return array(t, modifier(t, i + 3));
    }
    String name = t.name(i);
    if (SystemNames.isNearType(name) && !isBegin(name)) {
      return -1;
    }
    i++;
    switch (name) {
      case "double" -> i = t.is(i, "precision") ? i + 1 : -1;
      case "character", "bit" -> i = t.is(i, "varying") ? i + 1 : i;
      case "interval" -> i = fields(t, i);
      case "time", "timestamp" -> {
        i = modifier(t, i);
        boolean zone = t.is(i, "with") || t.is(i, "without");
        i = zone && t.are(i + 1, "time", "zone") ? i + 3 : -1;
      }
      default -> {}
    }
    return i < 0 ? -1 : array(t, modifier(t, i));
  }

  private static boolean isBegin(String name) {
    return name.equals("double") || name.equals("time") || name.equals("timestamp");
  }

  private static int fields(SqlTokens t, int from) {
    int i = from;
    if (FIELDS.contains(t.text(i))) {
      i++;
      if (t.is(i, "to")) {
        i = FIELDS.contains(t.text(i + 1)) ? i + 2 : -1;
      }
    }
    return i;
  }

  private static int modifier(SqlTokens t, int i) {
    return t.is(i, "(") && t.touches(i) ? t.close(i) : i;
  }

  private static int array(SqlTokens t, int from) {
    int i = from;
    while (i > 0 && t.are(i, "[", "]") && t.touches(i)) {
      i += 2;
    }
    return i;
  }
}
