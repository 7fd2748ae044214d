package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the qualified names in a definition with what the entry depends on. A name need not be
 * in the archive, and a dependency need not be in the definition, where something between the two
 * was not dumped; but a name that no entry has, and that is one letter from a dependency's, which
 * the definition then lacks, is that name, damaged.
 */
final class ReferenceCheck {
  private final Toc toc;
  private final Set<String> known = new HashSet<>();

  ReferenceCheck(Toc toc) {
    this.toc = toc;
    for (Entry e : toc.entries()) {
      String name = name(e);
      if (name != null) {
        known.add(e.namespace() + "\0" + name);
      }
    }
  }

  /** What is wrong, or null. */
  @Nullable String fault(Entry e, SqlTokens t) {
    for (int i = 0; i < e.dependencyCount(); i++) {
      Entry on = toc.entry(e.dependency(i));
      String name = on == null ? null : name(on);
      if (on != null && name != null && isNamed(e.desc(), on.desc())) {
        String near = nearOnly(t, String.valueOf(on.namespace()), name);
        if (near != null) {
          return "the name " + near + ", which is almost that of the entry on which it depends";
        }
      }
    }
    return null;
  }

  /** Whether definitions of a kind name what they depend on, if it is of that other kind. */
  private static boolean isNamed(String desc, String other) {
    boolean index = other.equals("INDEX") || other.equals("CONSTRAINT");
    return index == desc.equals("INDEX ATTACH");
  }

  /** The name of an object in a schema, as commands have it; null for other kinds. */
  private static @Nullable String name(Entry e) {
    String tag = e.tag();
    if (tag == null || e.namespace() == null) {
      return null;
    }
    return switch (e.desc()) {
      case "TABLE",
          "VIEW",
          "MATERIALIZED VIEW",
          "FOREIGN TABLE",
          "SEQUENCE",
          "INDEX",
          "TYPE",
          "DOMAIN",
          "SHELL TYPE",
          "COLLATION" ->
          tag;
      case "FUNCTION", "PROCEDURE", "AGGREGATE" ->
          tag.indexOf('(') > 0 ? tag.substring(0, tag.indexOf('(')) : null;
      case "CONSTRAINT" -> tag.indexOf(' ') > 0 ? tag.substring(tag.indexOf(' ') + 1) : null;
      default -> null;
    };
  }

  /** A qualified name that is near to the one asked for, where that one is not there. */
  private @Nullable String nearOnly(SqlTokens t, String schema, String name) {
    String near = null;
    for (int i = 0; i + 2 < t.count(); i++) {
      if (!t.is(i + 1, ".") || !t.isName(i) || !t.isName(i + 2)) {
        continue;
      }
      int different = Letters.different(t.name(i), schema) + Letters.different(t.name(i + 2), name);
      if (different == 0) {
        return null;
      }
      if (different == 1 && !known.contains(t.name(i) + "\0" + t.name(i + 2))) {
        near = t.text(i) + "." + t.text(i + 2);
      }
    }
    return near;
  }
}
