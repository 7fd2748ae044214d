package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a function's arguments, which stand in its definition, in the command that drops it, and,
 * by their types, in its tag. Source: {@code dumpFunc} in pg_dump.c; {@code
 * print_function_arguments} in ruleutils.c.
 */
final class SignatureCheck {
  private SignatureCheck() {}

  /** Whether the three agree. */
  static boolean agrees(Entry e, SqlTokens definition, SqlTokens drop) {
    List<String> types = new ArrayList<>();
    List<String> inputTypes = new ArrayList<>();
    List<String> own = arguments(definition, types, inputTypes);
    List<String> dropped = arguments(drop, new ArrayList<>(), new ArrayList<>());
    if (!own.equals(dropped)) {
      return false;
    }
    String tag = String.valueOf(e.tag());
    return tag.endsWith("(" + String.join(", ", types) + ")")
        || tag.endsWith("(" + String.join(", ", inputTypes) + ")");
  }

  /** The arguments of a command, without defaults; a question mark where there is no type. */
  private static List<String> arguments(SqlTokens t, List<String> types, List<String> inputTypes) {
    List<String> all = new ArrayList<>();
    int open = t.is(3, ".") ? 5 : 3;
    int close = t.is(open, "(") && t.touches(open) ? t.close(open) : -1;
    for (int i = open + 1; i < close - 1; ) {
      int end = Columns.itemEnd(t, i, close - 1);
      boolean out = t.is(i, "OUT");
      int type = t.isKeyword(i) ? i + 1 : i;
      if (!isTypeTo(t, type, end)) {
        type++;
      }
      int typeEnd = TypeNames.end(t, type);
      if (!isTypeTo(t, type, end)) {
        all.add("?");
        return all;
      }
      all.add(t.between(i, typeEnd));
      types.add(t.between(type, typeEnd));
      if (!out) {
        inputTypes.add(t.between(type, typeEnd));
      }
      i = end + 1;
    }
    if (close < 0) {
      all.add("?");
    }
    return all;
  }

  private static boolean isTypeTo(SqlTokens t, int type, int end) {
    int typeEnd = TypeNames.end(t, type);
    return typeEnd == end || (typeEnd > 0 && typeEnd < end && t.is(typeEnd, "DEFAULT"));
  }
}
