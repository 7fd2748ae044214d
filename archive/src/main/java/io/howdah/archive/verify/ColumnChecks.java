package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the values of a COPY statement's columns must look, from the definitions of its table
 * and of the enums and domains in the same archive.
 */
final class ColumnChecks {
  /** A domain over a domain over … is looked through so often. */
  private static final int MOST_DOMAINS = 20;

  private final Relations relations;
  private final boolean backslashes;
  private final boolean utf8;
  private final Map<String, Entry> types = new HashMap<>();

  /** The labels of enums that were needed, by the name of the type. */
  private final Map<String, Set<String>> labels = new HashMap<>();

  /**
   * For one archive, whose definitions have been checked.
   *
   * @param backslashes whether they escape in plain strings
   */
  ColumnChecks(Toc toc, Relations relations, boolean backslashes) {
    this.relations = relations;
    this.backslashes = backslashes;
    this.utf8 = "UTF8".equals(toc.encoding());
    for (Entry e : toc.entries()) {
      if (e.desc().equals("TYPE") || e.desc().equals("DOMAIN")) {
        types.put(key(e.namespace(), e.tag()), e);
      }
    }
  }

  private static String key(@Nullable String schema, @Nullable String name) {
    return schema + "\0" + name;
  }

  private SqlTokens tokens(@Nullable String text) {
    return SqlTokens.of(text == null ? "" : text, backslashes);
  }

  /**
   * A check for each column of an entry's data, null for one whose values can be anything.
   *
   * @return null where the entry's data is not that of a COPY statement
   */
  @Nullable List<@Nullable ValueCheck> of(Entry data) {
    SqlTokens copy = tokens(data.copyStatement());
    Cursor c = new Cursor(copy);
    int table = c.words("COPY").qualifiedName();
    if (!c.matches()) {
      return null;
    }
    List<@Nullable ValueCheck> checks = new ArrayList<>();
    if (copy.is(c.position(), "(")) {
      Map<String, ValueCheck> known = columns(relations.find(copy, table));
      for (int column : c.names()) {
        checks.add(known.get(copy.name(Math.max(column, 0))));
      }
    }
    return c.matches() ? checks : null;
  }

  /** The checks of a table's columns by name, as far as its definition tells. */
  private Map<String, ValueCheck> columns(@Nullable Entry table) {
    Map<String, ValueCheck> checks = new HashMap<>();
    SqlTokens t = tokens(table == null ? null : table.definition());
    int open = 0;
    while (open < t.count() && !t.is(open, "(")) {
      open++;
    }
    int close = t.is(open, "(") && Columns.of(t) != null ? t.close(open) - 1 : -1;
    for (int i = open + 1; i < close; ) {
      int end = Columns.itemEnd(t, i, close);
      ValueCheck check = t.isKeyword(i) || !t.isName(i) ? null : check(t, i + 1, MOST_DOMAINS);
      if (check != null) {
        checks.put(t.name(i), check);
      }
      i = end + 1;
    }
    return checks;
  }

  /** The check of the type whose name begins at a token. */
  private @Nullable ValueCheck check(SqlTokens t, int from, int domains) {
    int end = TypeNames.end(t, from);
    if (end < 0) {
      return null;
    }
    if (t.is(from + 1, ".")) {
      return end == from + 3 ? own(key(t.name(from), t.name(from + 2)), domains) : null;
    }
    String type = withoutModifier(t.between(from, end));
    return switch (type) {
      case "bytea" -> new ByteaValues();
      case "text", "character varying", "character", "json", "jsonb", "xml" ->
          utf8 ? new Utf8Values() : null;
      default -> {
        WholeValues.Form form = ValueForms.of(type);
        yield form == null ? null : new WholeValues(form);
      }
    };
  }

  private static String withoutModifier(String type) {
    int open = type.indexOf('(');
    int close = type.indexOf(')');
    String bare = open < 0 ? type : type.substring(0, open) + type.substring(close + 1);
    return bare.startsWith("interval ") && !bare.endsWith("]") ? "interval" : bare.strip();
  }

  /** The check of a type that the archive defines. */
  private @Nullable ValueCheck own(String key, int domains) {
    Entry type = types.get(key);
    if (type == null || domains == 0) {
      return null;
    }
    SqlTokens t = tokens(type.definition());
    if (type.desc().equals("DOMAIN")) {
      Cursor c = new Cursor(t);
      c.words("CREATE", "DOMAIN").qualifiedName();
      c.words("AS");
      return c.matches() ? check(t, c.position(), domains - 1) : null;
    }
    Set<String> allowed = labels.computeIfAbsent(key, k -> labels(t));
    return allowed.isEmpty()
        ? null
        : new WholeValues((b, from, to) ->
            allowed.contains(new String(b, from, to - from, StandardCharsets.ISO_8859_1)));
  }

  /** The labels of an enum; empty for other types, and where a label is written in two ways. */
  private static Set<String> labels(SqlTokens t) {
    Cursor c = new Cursor(t);
    c.words("CREATE", "TYPE").qualifiedName();
    c.words("AS", "ENUM");
    if (!c.matches() || !t.is(c.position(), "(")) {
      return Set.of();
    }
    Set<String> found = new HashSet<>();
    int close = t.close(c.position()) - 1;
    for (int i = c.position() + 1; i < close; i += 2) {
      String text = t.text(i);
      if (!text.startsWith("'") || !isPlain(text)) {
        return Set.of();
      }
      found.add(text.substring(1, text.length() - 1).replace("''", "'"));
    }
    return found;
  }

  /** Whether COPY writes the characters as they are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == '\\') {
        return false;
      }
    }
    return true;
  }
}
