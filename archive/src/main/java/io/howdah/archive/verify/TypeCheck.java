package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import java.util.Set;

/**
 * Checks the definitions of types. Source: {@code dumpEnumType}, {@code dumpCompositeType}, {@code
 * dumpRangeType} and {@code dumpBaseType} in pg_dump.c.
 */
final class TypeCheck {
  private static final Set<String> OF_RANGE =
      Set.of(
          "subtype",
          "multirange_type_name",
          "subtype_opclass",
          "collation",
          "canonical",
          "subtype_diff");

  private TypeCheck() {}

  static boolean isType(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    int name = c.words("CREATE", "TYPE").qualifiedName();
    int last = t.is(name + 1, ".") ? name + 2 : name;
    if (!c.matches() || !t.name(last).equals(e.tag())) {
      return false;
    }
    if (!c.maybe("AS")) {
      return t.is(c.position(), "(") || t.is(c.position(), ";");
    }
    if (c.maybe("ENUM")) {
      c.words("(");
      if (!t.is(c.position(), ")")) {
        do {
          c.token(SqlTokens.Kind.STRING);
        } while (c.maybe(","));
      }
      return c.words(")", ";").matchesAll();
    }
    boolean range = c.maybe("RANGE");
    int open = c.parentheses();
    if (!c.matches()) {
      return false;
    }
    int close = t.close(open) - 1;
    for (int i = open + 1; i < close; ) {
      int end = Columns.itemEnd(t, i, close);
      if (!(range ? isOption(t, i) : isAttribute(t, i, end))) {
        return false;
      }
      i = end + 1;
    }
    return c.words(";").matches();
  }

  private static boolean isOption(SqlTokens t, int i) {
    return OF_RANGE.contains(t.text(i)) && t.is(i + 1, "=");
  }

  private static boolean isAttribute(SqlTokens t, int i, int end) {
    int behind = TypeNames.end(t, i + 1);
    return t.isName(i) && (behind == end || t.is(behind, "COLLATE"));
  }
}
