package io.howdah.script;

import io.howdah.archive.Entry;
import io.howdah.archive.Section;

/**
 * When an entry's turn comes: everything first, then privileges, so that they cannot take away what
 * the restore still needs, and last what depends on privileges or would disturb the rest.
 *
 * <p>Source: {@code RestorePass} in {@code pg_backup_archiver.h}.
 */
public enum RestorePass {
  /** Most entries. */
  MAIN,
  /** Privileges. */
  ACL,
  /** Event triggers, refreshes of materialized views, and statistics that come after the data. */
  POST_ACL;

  /** The pass that an entry belongs to. */
  public static RestorePass of(Entry entry) {
    if (EntryKinds.isAcl(entry)) {
      return ACL;
    }
    return switch (entry.desc()) {
      case "EVENT TRIGGER", "MATERIALIZED VIEW DATA" -> POST_ACL;
      case "COMMENT", "SECURITY LABEL" ->
          EntryKinds.tag(entry).startsWith("EVENT TRIGGER ") ? POST_ACL : MAIN;
      case "STATISTICS DATA" -> entry.section() == Section.POST_DATA ? POST_ACL : MAIN;
      default -> MAIN;
    };
  }
}
