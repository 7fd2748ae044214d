package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.CatalogException;
import io.howdah.model.Acl;
import io.howdah.model.CatalogId;
import io.howdah.sql.AclCommands;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object's privileges, as an entry behind its own. Callers look at the selection first.
 *
 * <p>Source: {@code dumpACL} in {@code pg_dump.c}.
 */
final class AclWriter {
  private AclWriter() {}

  /**
   * Writes an object's privileges, as far as they aren't those that it would have anyway.
   *
   * @return the entry's dump ID, or 0 when there is nothing to write
   */
  static int write(Subject subject, Acl acl, DdlContext context) {
    return write(subject, null, acl, null, 0, context);
  }

  /**
   * Writes privileges under another tag than kind and name.
   *
   * @return the entry's dump ID, or 0 when there is nothing to write
   */
  static int writeTagged(Subject subject, String tag, Acl acl, DdlContext context) {
    return write(subject, null, acl, tag, 0, context);
  }

  /**
   * Writes a column's privileges.
   *
   * @param subject the table
   * @param column the column's name, quoted
   * @param tableAclDumpId the entry of the table's own privileges, which must come first because it
   *     revokes those of columns; 0 when there is none
   * @return the entry's dump ID, or 0 when there is nothing to write
   */
  static int writeColumn(
      Subject subject, String column, Acl acl, int tableAclDumpId, DdlContext context) {
    return write(subject, column, acl, null, tableAclDumpId, context);
  }

  private static int write(
      Subject subject,
      @Nullable String column,
      Acl acl,
      @Nullable String tag,
      int secondDependency,
      DdlContext context) {
    DdlOptions options = context.options();
    if (!options.acls() || !(options.schema() || subject.isData())) {
      return 0;
    }
    AclCommands commands =
        AclCommands.of(
            options.identifiers(),
            subject.type(),
            subject.namespace(),
            subject.name(),
            column,
            subject.owner());
    String initial = acl.initial();
    boolean hasInitial = initial != null && !initial.isEmpty();
    StringBuilder sql = new StringBuilder();
    if (options.binaryUpgrade() && acl.initialKind() == 'e' && hasInitial) {
      String body = commands.build(initial, acl.defaultAcl());
      if (body == null) {
        throw unreadable("initial ACL list", initial, acl.defaultAcl(), subject);
      }
      sql.append("SELECT pg_catalog.binary_upgrade_set_record_init_privs(true);\n")
          .append(body)
          .append("SELECT pg_catalog.binary_upgrade_set_record_init_privs(false);\n");
    }
    String wanted = acl.acl();
    String base = acl.defaultAcl();
    if (initial != null && hasInitial) {
      base = initial;
      if (wanted == null || wanted.isEmpty()) {
        wanted = acl.defaultAcl();
      }
    }
    String body = commands.build(wanted, base);
    if (body == null) {
      throw unreadable("ACL list", wanted, base, subject);
    }
    sql.append(body);
    if (sql.isEmpty()) {
      return 0;
    }
    if (tag == null) {
      tag = column == null ? subject.tag() : "COLUMN " + subject.name() + "." + column;
    }
    int dumpId = context.entries().nextDumpId();
    EntryDraft draft =
        new EntryDraft(dumpId, CatalogId.NONE, tag, "ACL", Section.NONE)
            .namespace(subject.namespace())
            .owner(subject.owner())
            .definition(sql.toString())
            .dependsOn(subject.dumpId());
    if (secondDependency != 0) {
      draft.dependsOn(secondDependency);
    }
    context.entries().add(draft);
    return dumpId;
  }

  private static CatalogException unreadable(
      String what, @Nullable String acl, String base, Subject subject) {
    return new CatalogException(
        "could not parse "
            + what
            + " ("
            + acl
            + ") or default ("
            + base
            + ") for object \""
            + subject.name()
            + "\" ("
            + subject.type()
            + ")");
  }
}
