package io.howdah.model;

/**
 * A part of an object that can be dumped, or not, on its own. A set of them is an {@code int} of
 * {@link #bit()}s, because every object of a database has one.
 */
public enum Component {
  /** The CREATE statement and what belongs to it. */
  DEFINITION,
  /** Rows, large object contents, sequence values. */
  DATA,
  /** COMMENT ON. */
  COMMENT,
  /** SECURITY LABEL. */
  SECURITY_LABEL,
  /** GRANT and REVOKE. */
  ACL,
  /** Row security policies. */
  POLICY,
  /** User mappings. */
  USER_MAPPING,
  /** The planner's statistics. */
  STATISTICS;

  /** No component. */
  public static final int NONE = 0;

  /** Every component. */
  public static final int ALL = 0xFFFF;

  /** The component as a set of one. */
  public int bit() {
    return 1 << ordinal();
  }

  /** Whether the component is in a set. */
  public boolean in(int components) {
    return (components & bit()) != 0;
  }
}
