package io.howdah.sql;

import org.jspecify.annotations.Nullable;

/**
 * One element of a privileges list: {@code grantee=privileges/grantor}.
 *
 * <p>Source: {@code parseAclItem}, {@code quoteAclUserName} and {@code dequoteAclUserName} in
 * {@code dumputils.c}; {@code putid} in the server's {@code acl.c}.
 *
 * @param grantee bare name of the role, empty for PUBLIC
 * @param privileges a letter for each privilege, {@code *} behind those with grant option
 * @param grantor bare name of the role that granted them
 */
public record AclItem(String grantee, String privileges, String grantor) {
  /** Reads an element, or gives null when it isn't one. */
  static @Nullable AclItem parse(String item) {
    StringBuilder name = new StringBuilder();
    int equals = dequote(item, 0, name);
    if (equals >= item.length()) {
      return null;
    }
    String grantee = name.toString();
    int slash = item.indexOf('/', equals + 1);
    if (slash < 0) {
      return null;
    }
    name.setLength(0);
    if (dequote(item, slash + 1, name) != item.length()) {
      return null;
    }
    return new AclItem(grantee, item.substring(equals + 1, slash), name.toString());
  }

  /** The letter's place in the privileges, or -1. */
  int indexOf(char letter) {
    return privileges.indexOf(letter);
  }

  /** Whether the privilege at a place comes with grant option. */
  boolean hasGrantOption(int index) {
    return index + 1 < privileges.length() && privileges.charAt(index + 1) == '*';
  }

  /** A role's name as it stands in an element: quoted unless it has only letters and digits. */
  public static String quoteUser(String name) {
    if (isSafe(name)) {
      return name;
    }
    StringBuilder quoted = new StringBuilder(name.length() + 2).append('"');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"') {
        quoted.append('"');
      }
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  private static boolean isSafe(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** Reads a role's name up to a bare {@code =}, and gives the place behind it. */
  private static int dequote(String text, int start, StringBuilder name) {
    int i = start;
    boolean quoted = false;
    while (i < text.length() && (quoted || text.charAt(i) != '=')) {
      char c = text.charAt(i++);
      if (c != '"') {
        name.append(c);
      } else if (quoted && i < text.length() && text.charAt(i) == '"') {
        name.append('"');
        i++;
      } else {
        quoted = !quoted;
      }
    }
    return i;
  }
}
