package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the commands of privileges: they have one form, and all of an entry are about the object
 * that its tag names. Source: {@code buildACLCommands} in dumputils.c, {@code dumpACL} and {@code
 * dumpDefaultACL} in pg_dump.c.
 */
final class AclCheck {
  private static final Set<String> PRIVILEGES =
      Set.of(
          "ALL",
          "CONNECT",
          "CREATE",
          "DELETE",
          "EXECUTE",
          "INSERT",
          "MAINTAIN",
          "REFERENCES",
          "SELECT",
          "TEMPORARY",
          "TRIGGER",
          "TRUNCATE",
          "UPDATE",
          "USAGE");

  private final Entry entry;
  private final Cursor cursor;
  private final SqlTokens tokens;

  private AclCheck(Entry entry, Cursor cursor) {
    this.entry = entry;
    this.cursor = cursor;
    this.tokens = cursor.tokens();
  }

  /** Whether the commands of an ACL entry can be those of its object. */
  static boolean isAcl(Entry e, Cursor c) {
    return new AclCheck(e, c).isAcl();
  }

  /** Whether the commands of a DEFAULT ACL entry can be those of its role and schema. */
  static boolean isDefaultAcl(Entry e, Cursor c) {
    return new AclCheck(e, c).isDefaultAcl();
  }

  private boolean isAcl() {
    while (cursor.matches() && cursor.position() < tokens.count()) {
      if (cursor.maybe("SET", "SESSION", "AUTHORIZATION")) {
        cursor.name();
        cursor.words(";");
      } else if (!cursor.maybe("RESET", "SESSION", "AUTHORIZATION", ";")) {
        List<String> columns = new ArrayList<>();
        String target = command(columns);
        if (!cursor.matches() || !isTarget(target, columns)) {
          return false;
        }
      }
    }
    return cursor.matches();
  }

  private boolean isDefaultAcl() {
    String tag = "DEFAULT PRIVILEGES FOR ";
    while (cursor.matches() && cursor.position() < tokens.count()) {
      int role = cursor.words("ALTER", "DEFAULT", "PRIVILEGES", "FOR", "ROLE").name();
      boolean isIn = cursor.maybe("IN", "SCHEMA");
      int schema = isIn ? cursor.name() : -1;
      String target = command(new ArrayList<>());
      if (!cursor.matches()
          || !tokens.name(role).equals(entry.owner())
          || !(tag + target).equals(entry.tag())
          || (isIn && !tokens.name(schema).equals(entry.namespace()))) {
        return false;
      }
    }
    return cursor.matches();
  }

  /** Reads one command and returns what it is about; collects the columns that it names. */
  private String command(List<String> columns) {
    boolean grant = cursor.maybe("GRANT");
    if (!grant) {
      cursor.words("REVOKE").maybe("GRANT", "OPTION", "FOR");
    }
    do {
      privilege(columns);
    } while (cursor.maybe(","));
    cursor.words("ON");
    String end = grant ? "TO" : "FROM";
    int from = cursor.position();
    int to = from;
    while (to < tokens.count() && !tokens.is(to, end)) {
      to++;
    }
    cursor.goTo(to);
    cursor.words(end).maybe("GROUP");
    if (!cursor.maybe("PUBLIC")) {
      cursor.name();
    }
    if (grant) {
      cursor.maybe("WITH", "GRANT", "OPTION");
    }
    cursor.words(";");
    return cursor.matches() ? tokens.between(from, to) : "";
  }

  private void privilege(List<String> columns) {
    boolean known = PRIVILEGES.contains(tokens.text(cursor.position()));
    cursor.goTo(known ? cursor.position() + 1 : -1);
    if (cursor.matches() && cursor.maybe("(")) {
      int column = cursor.name();
      cursor.words(")");
      columns.add(cursor.matches() ? tokens.text(column) : "");
    }
  }

  private boolean isTarget(String target, List<String> columns) {
    String tag = String.valueOf(entry.tag());
    if (tag.startsWith("LARGE OBJECTS ")) {
      return target.startsWith("LARGE OBJECT ");
    }
    for (String column : columns) {
      String ofTable = target.startsWith("TABLE ") ? target.substring("TABLE ".length()) : "";
      String name = "COLUMN " + ofTable + "." + column;
      if (!isWithoutSchema(name, entry.namespace(), tag)) {
        return false;
      }
    }
    return columns.isEmpty() == !tag.startsWith("COLUMN ")
        && (!columns.isEmpty() || isWithoutSchema(target, entry.namespace(), tag));
  }

  /** Whether a text is another with the schema before one of its names. */
  static boolean isWithoutSchema(String text, @Nullable String schema, String expected) {
    if (text.equals(expected)) {
      return true;
    }
    for (int at = 0; schema != null && at <= expected.length() && at < text.length(); at++) {
      int end = SqlNames.end(text, at, schema);
      if (end > 0
          && text.startsWith(".", end)
          && (text.substring(0, at) + text.substring(end + 1)).equals(expected)) {
        return true;
      }
    }
    return false;
  }
}
