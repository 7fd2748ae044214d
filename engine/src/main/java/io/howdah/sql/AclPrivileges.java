package io.howdah.sql;

import org.jspecify.annotations.Nullable;

/**
 * The privileges of one {@link AclItem} as GRANT lists them; {@code ALL} where it is all that the
 * kind of object has, so that a server with more of them grants those too.
 *
 * <p>Source: {@code parseAclItem} in {@code dumputils.c}.
 *
 * @param plain those without grant option; empty when there are none
 * @param withGrantOption those with it; empty when there are none
 */
record AclPrivileges(String plain, String withGrantOption) {
  /** Privileges by whether they come with grant option. */
  static AclPrivileges of(AclItem item, String type, @Nullable String column) {
    return list(item, type, column, true);
  }

  /** All privileges as plain ones. */
  static AclPrivileges ignoringGrantOption(AclItem item, String type, @Nullable String column) {
    return list(item, type, column, false);
  }

  private static AclPrivileges list(
      AclItem item, String type, @Nullable String column, boolean apart) {
    StringBuilder plain = new StringBuilder();
    StringBuilder granted = new StringBuilder();
    boolean allGranted = true;
    boolean allPlain = true;
    String letters = letters(type, column != null);
    for (int i = 0; i < letters.length(); i++) {
      int index = item.indexOf(letters.charAt(i));
      if (index < 0) {
        allGranted = false;
        allPlain = false;
      } else if (apart && item.hasGrantOption(index)) {
        add(granted, keyword(letters.charAt(i)), column);
        allPlain = false;
      } else {
        add(plain, keyword(letters.charAt(i)), column);
        allGranted = false;
      }
    }
    String all = column == null ? "ALL" : "ALL(" + column + ")";
    if (allGranted) {
      return new AclPrivileges("", all);
    }
    if (allPlain) {
      return new AclPrivileges(all, "");
    }
    return new AclPrivileges(plain.toString(), granted.toString());
  }

  private static void add(StringBuilder list, String keyword, @Nullable String column) {
    if (!list.isEmpty()) {
      list.append(',');
    }
    list.append(keyword);
    if (column != null) {
      list.append('(').append(column).append(')');
    }
  }

  /** The letters of a kind's privileges, in the order in which they are written. */
  private static String letters(String type, boolean column) {
    return switch (type) {
      case "TABLE", "TABLES" -> column ? "raxw" : "raxdtDmw";
      case "SEQUENCE", "SEQUENCES" -> "rUw";
      case "FUNCTION", "FUNCTIONS", "PROCEDURE", "PROCEDURES" -> "X";
      case "LANGUAGE", "TYPE", "TYPES", "FOREIGN DATA WRAPPER", "FOREIGN SERVER" -> "U";
      case "SCHEMA", "SCHEMAS" -> "CU";
      case "DATABASE" -> "CcT";
      case "TABLESPACE" -> "C";
      case "FOREIGN TABLE" -> "r";
      case "PARAMETER" -> "sA";
      case "LARGE OBJECT", "LARGE OBJECTS" -> "rw";
      default -> throw new IllegalArgumentException("no privileges on " + type);
    };
  }

  private static String keyword(char letter) {
    return switch (letter) {
      case 'r' -> "SELECT";
      case 'a' -> "INSERT";
      case 'w' -> "UPDATE";
      case 'd' -> "DELETE";
      case 'D' -> "TRUNCATE";
      case 'x' -> "REFERENCES";
      case 't' -> "TRIGGER";
      case 'm' -> "MAINTAIN";
      case 'X' -> "EXECUTE";
      case 'U' -> "USAGE";
      case 'C' -> "CREATE";
      case 'c' -> "CONNECT";
      case 'T' -> "TEMPORARY";
      case 's' -> "SET";
      case 'A' -> "ALTER SYSTEM";
      default -> throw new IllegalArgumentException("no privilege " + letter);
    };
  }
}
