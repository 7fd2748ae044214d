package io.howdah.model;

/**
 * The kinds of objects, one for each record that is a {@link DatabaseObject}, to be switched on.
 *
 * <p>A switch over the records themselves would say the same, but the JVM makes a class for each
 * such switch when it first comes by: 15 ms of each start for those that every dump comes by.
 */
public enum ObjectKind {
  ACCESS_METHOD,
  AGGREGATE,
  CAST,
  COLLATION,
  COLUMN_DEFAULT,
  CONSTRAINT,
  CONVERSION,
  DEFAULT_ACL,
  DUMMY_TYPE,
  EVENT_TRIGGER,
  EXTENDED_STATISTICS,
  EXTENSION,
  FOREIGN_DATA_WRAPPER,
  FOREIGN_KEY,
  FOREIGN_SERVER,
  FUNCTION,
  INDEX,
  INDEX_ATTACH,
  LANGUAGE,
  LARGE_OBJECT_DATA,
  LARGE_OBJECTS,
  MATVIEW_REFRESH,
  NAMESPACE,
  OPERATOR,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  POLICY,
  PUBLICATION,
  PUBLICATION_SCHEMA,
  PUBLICATION_TABLE,
  RELATION_STATISTICS,
  RULE,
  SECTION_BOUNDARY,
  SEQUENCE_VALUE,
  SHELL_TYPE,
  SUBSCRIPTION,
  SUBSCRIPTION_TABLE,
  TABLE,
  TABLE_ATTACH,
  TABLE_DATA,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  TRANSFORM,
  TRIGGER,
  TYPE
}
