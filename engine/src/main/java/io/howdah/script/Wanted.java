package io.howdah.script;

/**
 * Which parts of an entry are wanted. Immutable.
 *
 * <p>Source: {@code REQ_SCHEMA} and its like in {@code pg_backup_archiver.h}.
 *
 * @param schema its definition
 * @param data its data, or a definition that counts as data, such as a sequence's value
 * @param statistics its statistics
 * @param special it is a setting that holds for the whole archive
 */
public record Wanted(boolean schema, boolean data, boolean statistics, boolean special) {
  /** Nothing of the entry. */
  public static final Wanted NOTHING = new Wanted(false, false, false, false);

  /** A setting: ENCODING, STDSTRINGS, SEARCHPATH. */
  public static final Wanted SPECIAL = new Wanted(false, false, false, true);

  /** The definition alone. */
  public static final Wanted SCHEMA = new Wanted(true, false, false, false);

  /** Definition and data. */
  public static final Wanted SCHEMA_AND_DATA = new Wanted(true, true, false, false);

  /** The data alone. */
  public static final Wanted DATA = new Wanted(false, true, false, false);

  /** The statistics alone. */
  public static final Wanted STATISTICS = new Wanted(false, false, true, false);

  /** Whether something of the entry is to be restored. */
  public boolean restores() {
    return schema || data || statistics;
  }

  /** Whether something of the entry belongs into an archive. */
  public boolean any() {
    return restores() || special;
  }

  Wanted withoutSchema() {
    return schema ? new Wanted(false, data, statistics, special) : this;
  }

  Wanted withoutData() {
    return data ? new Wanted(schema, false, statistics, special) : this;
  }

  /** Leaves nothing but the data, if it is wanted. */
  Wanted dataOnly() {
    return new Wanted(false, data, false, false);
  }
}
