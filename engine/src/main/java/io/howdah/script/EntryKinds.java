package io.howdah.script;

import io.howdah.archive.Entry;
import io.howdah.sql.Identifiers;
import org.jspecify.annotations.Nullable;

/** What can be told of an entry by its kind, its tag and its definition. */
public final class EntryKinds {
  private static final String VIA_ROOT = "-- load via partition root ";

  private EntryKinds() {}

  /** The tag, never null. */
  public static String tag(Entry entry) {
    return orEmpty(entry.tag());
  }

  /** The definition, never null. */
  public static String definition(Entry entry) {
    return orEmpty(entry.definition());
  }

  /** Whether the entry is a setting for the whole archive. */
  public static boolean isSpecial(Entry entry) {
    return switch (entry.desc()) {
      case "ENCODING", "STDSTRINGS", "SEARCHPATH" -> true;
      default -> false;
    };
  }

  /** Whether the entry stands for the database as a whole. */
  public static boolean isDatabase(Entry entry) {
    return switch (entry.desc()) {
      case "DATABASE", "DATABASE PROPERTIES" -> true;
      default -> false;
    };
  }

  /** Whether the entry holds privileges. */
  public static boolean isAcl(Entry entry) {
    return switch (entry.desc()) {
      case "ACL", "ACL LANGUAGE", "DEFAULT ACL" -> true;
      default -> false;
    };
  }

  /** Whether the entry describes another entry's object: its privileges, comment or label. */
  static boolean isDependent(Entry entry) {
    return switch (entry.desc()) {
      case "ACL", "COMMENT", "SECURITY LABEL" -> true;
      default -> false;
    };
  }

  /** Whether the entry, without data of its own, counts as data because of large objects. */
  static boolean isLargeObjectInfo(Entry entry) {
    return switch (entry.desc()) {
      case "BLOB", "BLOB METADATA" -> true;
      case "ACL", "COMMENT", "SECURITY LABEL" -> tag(entry).startsWith("LARGE OBJECT");
      default -> false;
    };
  }

  /**
   * Whether the definition is no more than the remark that data goes through the partition root.
   */
  static boolean isViaRootRemark(Entry entry) {
    return definition(entry).startsWith(VIA_ROOT);
  }

  /**
   * Whether a table's data is loaded through the root of its partition tree. Older archives tell by
   * a COPY that names another table.
   */
  public static boolean loadsViaPartitionRoot(Entry entry) {
    if (isViaRootRemark(entry)) {
      return true;
    }
    String copy = entry.copyStatement();
    if (copy == null || copy.isEmpty()) {
      return false;
    }
    return !copy.startsWith(
        "COPY " + Identifiers.MINIMAL.qualified(entry.namespace(), tag(entry)) + " ");
  }

  /** The text on one line: what a comment or a listing may hold. */
  static String onOneLine(@Nullable String text, String instead) {
    return text == null ? instead : text.replace('\n', ' ').replace('\r', ' ');
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
