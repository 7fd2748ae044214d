package io.howdah.script;

/** Settings that change in the course of a restore. */
public enum SessionSetting {
  /** Who the session acts as. */
  AUTHORIZATION,
  /** Where unqualified names lead to; set for archives that have no search path of their own. */
  SEARCH_PATH,
  /** Where new tables and indexes are stored. */
  TABLESPACE,
  /** How new tables are stored. */
  TABLE_ACCESS_METHOD
}
