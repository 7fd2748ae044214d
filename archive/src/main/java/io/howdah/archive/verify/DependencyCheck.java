package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks what entries depend on by what they are about: the schema they are in, the relations that
 * their definition names, the object that they comment on; and that they have its owner. Source:
 * {@code BuildArchiveDependencies} and the {@code dump…} functions of pg_dump.c.
 */
final class DependencyCheck {
  private final Toc toc;
  private final Relations relations;
  private final Map<String, Entry> schemas = new HashMap<>();
  private final Map<Integer, Integer> places = new HashMap<>();

  DependencyCheck(Toc toc, Relations relations) {
    this.toc = toc;
    this.relations = relations;
    for (Entry e : toc.entries()) {
      places.put(e.dumpId(), places.size());
      if (e.desc().equals("SCHEMA") && e.tag() != null) {
        schemas.put(e.tag(), e);
      }
    }
  }

  /** What is wrong, or null. */
  @Nullable String fault(Entry e, SqlTokens t) {
    int place = places.getOrDefault(e.dumpId(), 0);
    for (int i = 0; i < e.dependencyCount(); i++) {
      if (places.getOrDefault(e.dependency(i), -1) >= place) {
        return "it depends on what comes after it";
      }
    }
    if (hasSchemaAsDependency(e.desc()) && !isInItsSchema(e)) {
      return "it does not depend on its schema";
    }
    Entry object = object(e, t);
    if (object != null && !owner(object).equals(owner(e))) {
      return "it has another owner than what it belongs to";
    }
    return namesItsRelations(e.desc()) ? undeclared(e, t) : null;
  }

  private static String owner(Entry e) {
    return e.owner() == null ? "" : e.owner();
  }

  private static boolean hasSchemaAsDependency(String desc) {
    return switch (desc) {
      case "AGGREGATE",
          "COLLATION",
          "CONVERSION",
          "DEFAULT ACL",
          "DOMAIN",
          "FOREIGN TABLE",
          "FUNCTION",
          "MATERIALIZED VIEW",
          "OPERATOR",
          "OPERATOR CLASS",
          "OPERATOR FAMILY",
          "PROCEDURE",
          "PUBLICATION TABLES IN SCHEMA",
          "SEQUENCE",
          "STATISTICS",
          "TABLE",
          "TEXT SEARCH CONFIGURATION",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH PARSER",
          "TEXT SEARCH TEMPLATE",
          "TYPE",
          "VIEW" ->
          true;
      default -> false;
    };
  }

  private boolean isInItsSchema(Entry e) {
    Entry schema = schemas.get(e.namespace());
    if (schema != null) {
      return has(e, schema);
    }
    // Its schema may not have been dumped; one of almost that name is its own, damaged.
    for (int i = 0; i < e.dependencyCount(); i++) {
      Entry on = toc.entry(e.dependency(i));
      if (on != null
          && on.desc().equals("SCHEMA")
          && Letters.different(String.valueOf(on.tag()), String.valueOf(e.namespace())) == 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Entry e, Entry on) {
    for (int i = 0; i < e.dependencyCount(); i++) {
      if (e.dependency(i) == on.dumpId()) {
        return true;
      }
    }
    return false;
  }

  /** What an entry belongs to and has its owner from, if the archive has it. */
  private @Nullable Entry object(Entry e, SqlTokens t) {
    return switch (e.desc()) {
      case "ACL", "BLOBS", "COMMENT", "SECURITY LABEL" -> first(e);
      // Not those of an index that is attached: its owner is that of the parent's table.
      case "MATERIALIZED VIEW DATA",
          "ROW SECURITY",
          "SEQUENCE OWNED BY",
          "SEQUENCE SET",
          "TABLE ATTACH",
          "TABLE DATA" -> {
        Entry first = first(e);
        yield first != null && String.valueOf(first.tag()).equals(e.tag()) ? first : null;
      }
      case "CONSTRAINT", "FK CONSTRAINT", "DEFAULT" -> relations.after(t, "TABLE");
      case "INDEX", "TRIGGER", "POLICY" -> relations.after(t, "ON");
      default -> null;
    };
  }

  /** What an entry depends on in the first place. */
  private @Nullable Entry first(Entry e) {
    return e.dependencyCount() == 0 ? null : toc.entry(e.dependency(0));
  }

  private static boolean namesItsRelations(String desc) {
    return switch (desc) {
      case "CONSTRAINT",
          "DEFAULT",
          "FK CONSTRAINT",
          "INDEX",
          "INDEX ATTACH",
          "MATERIALIZED VIEW DATA",
          "ROW SECURITY",
          "PUBLICATION TABLE",
          "TABLE ATTACH" ->
          true;
      default -> false;
    };
  }

  /** Each relation that a definition names, and the archive has, is a dependency. */
  private @Nullable String undeclared(Entry e, SqlTokens t) {
    for (int i = 0; i < t.count(); i++) {
      Entry relation = t.is(i - 1, ".") ? null : relations.find(t, i);
      // The server's own relations can be dumped, but nothing depends on them.
      if (relation != null && !has(e, relation) && !isSystem(relation)) {
        return "it does not depend on " + t.text(i) + "." + t.text(i + 2);
      }
    }
    return null;
  }

  private static boolean isSystem(Entry e) {
    return "pg_catalog".equals(e.namespace()) || "information_schema".equals(e.namespace());
  }
}
