package io.howdah.model;

/**
 * A part of an object that can be dumped, or not, on its own. A set of them is an {@code int} of
 * {@link #bit()}s, because every object of a database has one.
 */
public enum Component {
  /** The CREATE statement and what belongs to it. */
  DEFINITION(1 << 0),
  /** Rows, large object contents, sequence values. */
  DATA(1 << 1),
  /** COMMENT ON. */
  COMMENT(1 << 2),
  /** SECURITY LABEL. */
  SECURITY_LABEL(1 << 3),
  /** GRANT and REVOKE. */
  ACL(1 << 4),
  /** Row security policies. */
  POLICY(1 << 5),
  /** User mappings. */
  USER_MAPPING(1 << 6),
  /** The planner's statistics. */
  STATISTICS(1 << 7);

  /** No component. */
  public static final int NONE = 0;

  /** Every component. */
  public static final int ALL = 0xFFFF;

  private final int bit;

  Component(int bit) {
    this.bit = bit;
  }

  /** The component as a set of one. */
  public int bit() {
    return bit;
  }

  /** Whether the component is in a set. */
  public boolean in(int components) {
    return (components & bit()) != 0;
  }
}
