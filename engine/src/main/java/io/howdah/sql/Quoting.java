package io.howdah.sql;

/**
 * What there is to know of who will read a literal. Immutable and thread-safe.
 *
 * @param standardStrings whether backslashes stand for themselves
 * @param utf8 whether the text is in UTF8, where bytes that are no characters are replaced
 */
public record Quoting(boolean standardStrings, boolean utf8) {
  /** For what is sent to a session of the tool's own: bytes stay as they are. */
  public static final Quoting STANDARD = new Quoting(true, false);

  /** For text in this encoding, as PostgreSQL spells it. */
  public static Quoting of(boolean standardStrings, String encoding) {
    return new Quoting(standardStrings, Utf8.is(encoding));
  }
}
