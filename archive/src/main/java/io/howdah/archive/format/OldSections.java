package io.howdah.archive.format;

import io.howdah.archive.Section;

/**
 * The sections of entries in archives before 1.11, which do not store them. Source: {@code ReadToc}
 * in pg_backup_archiver.c.
 */
final class OldSections {
  private OldSections() {}

  static Section of(String desc) {
    return switch (desc) {
      case "COMMENT", "ACL", "ACL LANGUAGE" -> Section.NONE;
      case "TABLE DATA", "BLOBS", "BLOB COMMENTS" -> Section.DATA;
      case "CONSTRAINT", "CHECK CONSTRAINT", "FK CONSTRAINT", "INDEX", "RULE", "TRIGGER" ->
          Section.POST_DATA;
      default -> Section.PRE_DATA;
    };
  }
}
