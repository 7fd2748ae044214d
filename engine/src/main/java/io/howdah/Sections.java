package io.howdah;

/**
 * Which parts of a dump are wanted: the definitions that come before the data, the data, and the
 * definitions that come after it.
 *
 * <p>Source: {@code set_dump_section} in {@code pg_backup_utils.c}.
 *
 * @param preData definitions needed to load data
 * @param data table contents, large objects, sequence values
 * @param postData indexes, triggers, rules and constraints
 */
public record Sections(boolean preData, boolean data, boolean postData) {
  /** Everything. */
  public static final Sections ALL = new Sections(true, true, true);

  /** Nothing: what the first {@code --section} adds to. */
  public static final Sections NONE = new Sections(false, false, false);

  /** These and the definitions that come before the data. */
  public Sections withPreData() {
    return new Sections(true, data, postData);
  }

  /** These and the data. */
  public Sections withData() {
    return new Sections(preData, true, postData);
  }

  /** These and the definitions that come after the data. */
  public Sections withPostData() {
    return new Sections(preData, data, true);
  }
}
