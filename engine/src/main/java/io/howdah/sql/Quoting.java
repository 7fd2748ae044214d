package io.howdah.sql;

/**
 * What there is to know of who will read a literal. Immutable and thread-safe.
 *
 * @param standardStrings whether backslashes stand for themselves
 * @param characters those of the text's encoding: bytes that are none are replaced
 */
public record Quoting(boolean standardStrings, Characters characters) {
  /** For what is sent to a session of the tool's own: bytes stay as they are. */
  public static final Quoting STANDARD = new Quoting(true, Characters.BYTES);

  /** For text in this encoding, as PostgreSQL spells it. */
  public static Quoting of(boolean standardStrings, String encoding) {
    return new Quoting(standardStrings, Characters.of(encoding));
  }
}
