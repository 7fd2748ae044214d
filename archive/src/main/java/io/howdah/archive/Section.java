package io.howdah.archive;

import org.jspecify.annotations.Nullable;

/**
 * The part of a restore that an entry belongs to. Source: {@code teSection} in pg_backup.h; stored
 * from archive version 1.11 on.
 */
public enum Section {
  /** Comments, privileges and the like: an entry that goes with the one it is about. */
  NONE(1),
  /** What comes before the data: types, tables, functions. */
  PRE_DATA(2),
  /** Table data, large objects, sequence values. */
  DATA(3),
  /** What comes after the data: indexes, constraints, triggers. */
  POST_DATA(4);

  private final int code;

  Section(int code) {
    this.code = code;
  }

  /** The number that stands for this section in an archive. */
  public int code() {
    return code;
  }

  /** The section with that number, or null where there is none. */
  public static @Nullable Section ofCode(int code) {
    return switch (code) {
      case 1 -> NONE;
      case 2 -> PRE_DATA;
      case 3 -> DATA;
      case 4 -> POST_DATA;
      default -> null;
    };
  }
}
