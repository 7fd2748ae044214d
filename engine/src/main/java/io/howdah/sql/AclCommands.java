package io.howdah.sql;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the GRANT and REVOKE commands that lead from one list of privileges to another.
 *
 * <p>Source: {@code buildACLCommands} and {@code buildDefaultACLCommands} in {@code dumputils.c}.
 *
 * @param identifiers how names are quoted
 * @param prefix what stands before each GRANT and REVOKE, such as {@code "ALTER DEFAULT PRIVILEGES
 *     … "}; mostly empty
 * @param type the object's kind as GRANT wants it, such as {@code "TABLE"}
 * @param namespace bare name of the object's schema, or null
 * @param name the object's name, already quoted; empty for default privileges
 * @param column the column's name, already quoted, or null
 * @param owner bare name of the owner; null or empty when there is none
 */
public record AclCommands(
    Identifiers identifiers,
    String prefix,
    String type,
    @Nullable String namespace,
    String name,
    @Nullable String column,
    @Nullable String owner) {

  /** Commands for an object. */
  public static AclCommands of(
      Identifiers identifiers,
      String type,
      @Nullable String namespace,
      String name,
      @Nullable String column,
      @Nullable String owner) {
    return new AclCommands(identifiers, "", type, namespace, name, column, owner);
  }

  /**
   * Commands for a role's default privileges.
   *
   * @param type the kind of objects, such as {@code "TABLES"}
   * @param namespace bare name of the schema, or null for all
   * @param role bare name of the role whose new objects get the privileges
   */
  public static AclCommands ofDefaults(
      Identifiers identifiers, String type, @Nullable String namespace, String role) {
    String prefix =
        "ALTER DEFAULT PRIVILEGES FOR ROLE "
            + identifiers.quote(role)
            + (namespace == null ? " " : " IN SCHEMA " + identifiers.quote(namespace) + " ");
    return new AclCommands(identifiers, prefix, type, null, "", null, role);
  }

  /**
   * The commands, or null when a list can't be read.
   *
   * @param acl the privileges to end with, as an array of {@code aclitem}; null or empty for those
   *     that the object has anyway
   * @param base the privileges to start from
   */
  public @Nullable String build(@Nullable String acl, String base) {
    if (acl == null || acl.isEmpty()) {
      return "";
    }
    List<String> wanted = ArrayText.parse(acl);
    List<String> present = ArrayText.parse(base);
    if (wanted == null || present == null) {
      return null;
    }
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    HashSet<String> kept = new HashSet<>(wanted);
    for (String item : present) {
      if (!kept.contains(item) && !revoke(item, first)) {
        return null;
      }
    }
    kept = new HashSet<>(present);
    for (String item : wanted) {
      if (!kept.contains(item) && !grant(item, first, second)) {
        return null;
      }
    }
    return first.append(second).toString();
  }

  private boolean revoke(String text, StringBuilder sql) {
    AclItem item = AclItem.parse(text);
    if (item == null) {
      return false;
    }
    AclPrivileges privileges = AclPrivileges.ignoringGrantOption(item, type, column);
    if (!privileges.plain().isEmpty()) {
      command(sql, "REVOKE ", privileges.plain(), "FROM ", item.grantee());
      sql.append(";\n");
    }
    return true;
  }

  /** The owner's grants to itself go first: old servers list PUBLIC's before them. */
  private boolean grant(String text, StringBuilder first, StringBuilder second) {
    AclItem item = AclItem.parse(text);
    if (item == null) {
      return false;
    }
    AclPrivileges privileges = AclPrivileges.of(item, type, column);
    if (privileges.plain().isEmpty() && privileges.withGrantOption().isEmpty()) {
      return true;
    }
    String holder = owner == null ? "" : owner;
    String grantor = item.grantor().isEmpty() ? holder : item.grantor();
    boolean byOwner = !holder.isEmpty() && grantor.equals(holder);
    StringBuilder sql = byOwner && item.grantee().equals(owner) ? first : second;
    boolean switchUser = !grantor.isEmpty() && !byOwner;
    if (switchUser) {
      sql.append("SET SESSION AUTHORIZATION ").append(identifiers.quote(grantor)).append(";\n");
    }
    if (!privileges.plain().isEmpty()) {
      command(sql, "GRANT ", privileges.plain(), "TO ", item.grantee());
      sql.append(";\n");
    }
    if (!privileges.withGrantOption().isEmpty()) {
      command(sql, "GRANT ", privileges.withGrantOption(), "TO ", item.grantee());
      sql.append(" WITH GRANT OPTION;\n");
    }
    if (switchUser) {
      sql.append("RESET SESSION AUTHORIZATION;\n");
    }
    return true;
  }

  private void command(
      StringBuilder sql, String verb, String privileges, String direction, String grantee) {
    sql.append(prefix).append(verb).append(privileges).append(" ON ").append(type).append(' ');
    if (namespace != null && !namespace.isEmpty()) {
      sql.append(identifiers.quote(namespace)).append('.');
    }
    if (!name.isEmpty()) {
      sql.append(name).append(' ');
    }
    sql.append(direction);
    sql.append(grantee.isEmpty() ? "PUBLIC" : identifiers.quote(grantee));
  }
}
