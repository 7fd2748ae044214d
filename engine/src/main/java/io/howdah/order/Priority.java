package io.howdah.order;

import io.howdah.model.DatabaseObject;
import io.howdah.model.SectionBoundary;

/**
 * The order of object kinds, where dependencies leave a choice. What commonly depends on little
 * comes first, so that the topological sort has little to move; the rest follows from what a
 * restore needs, as said at each level.
 *
 * <p>Source: {@code dbObjectTypePriorities} in {@code pg_dump_sort.c}.
 */
enum Priority {
  /** Everything else stands in a schema. */
  NAMESPACE,
  LANGUAGE,
  COLLATION,
  /** Functions name transforms in a way that leaves no trace in {@code pg_depend}. */
  TRANSFORM,
  EXTENSION,
  /** Types and shell types share a level, so that a shell sorts beside its type. */
  TYPE,
  /** Functions and views use casts in a way that may leave no trace in {@code pg_depend}. */
  CAST,
  FUNCTION,
  AGGREGATE,
  ACCESS_METHOD,
  OPERATOR,
  /** Operator classes and families share a level. */
  OPERATOR_FAMILY,
  CONVERSION,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_CONFIGURATION,
  FOREIGN_DATA_WRAPPER,
  FOREIGN_SERVER,
  TABLE,
  TABLE_ATTACH,
  DUMMY_TYPE,
  COLUMN_DEFAULT,
  /** The line between the pre-data and data sections. */
  PRE_DATA_BOUNDARY,
  TABLE_DATA,
  SEQUENCE_VALUE,
  LARGE_OBJECTS,
  LARGE_OBJECT_DATA,
  RELATION_STATISTICS,
  /** The line between the data and post-data sections. */
  POST_DATA_BOUNDARY,
  /** Unique constraints before indexes: a foreign key may need one. */
  CONSTRAINT,
  INDEX,
  INDEX_ATTACH,
  EXTENDED_STATISTICS,
  RULE,
  TRIGGER,
  /** After every index that it may need. */
  FOREIGN_KEY,
  POLICY,
  PUBLICATION,
  PUBLICATION_TABLE,
  PUBLICATION_SCHEMA,
  SUBSCRIPTION,
  SUBSCRIPTION_TABLE,
  /** Restored in the pass for privileges, when all objects are made. */
  DEFAULT_ACL,
  /** Last but one, so that no event trigger fires while a restore goes on. */
  EVENT_TRIGGER,
  /** Last: refreshing may run any function and read any table. */
  MATVIEW_REFRESH;

  /** The level of an object; a kind without a level does not compile. */
  static Priority of(DatabaseObject object) {
    return switch (object.objectKind()) {
      case NAMESPACE -> NAMESPACE;
      case LANGUAGE -> LANGUAGE;
      case COLLATION -> COLLATION;
      case TRANSFORM -> TRANSFORM;
      case EXTENSION -> EXTENSION;
      case TYPE, SHELL_TYPE -> TYPE;
      case CAST -> CAST;
      case FUNCTION -> FUNCTION;
      case AGGREGATE -> AGGREGATE;
      case ACCESS_METHOD -> ACCESS_METHOD;
      case OPERATOR -> OPERATOR;
      case OPERATOR_CLASS, OPERATOR_FAMILY -> OPERATOR_FAMILY;
      case CONVERSION -> CONVERSION;
      case TEXT_SEARCH_PARSER -> TEXT_SEARCH_PARSER;
      case TEXT_SEARCH_TEMPLATE -> TEXT_SEARCH_TEMPLATE;
      case TEXT_SEARCH_DICTIONARY -> TEXT_SEARCH_DICTIONARY;
      case TEXT_SEARCH_CONFIGURATION -> TEXT_SEARCH_CONFIGURATION;
      case FOREIGN_DATA_WRAPPER -> FOREIGN_DATA_WRAPPER;
      case FOREIGN_SERVER -> FOREIGN_SERVER;
      case TABLE -> TABLE;
      case TABLE_ATTACH -> TABLE_ATTACH;
      case DUMMY_TYPE -> DUMMY_TYPE;
      case COLUMN_DEFAULT -> COLUMN_DEFAULT;
      case SECTION_BOUNDARY ->
          switch (((SectionBoundary) object).kind()) {
            case PRE_DATA -> PRE_DATA_BOUNDARY;
            case POST_DATA -> POST_DATA_BOUNDARY;
          };
      case TABLE_DATA -> TABLE_DATA;
      case SEQUENCE_VALUE -> SEQUENCE_VALUE;
      case LARGE_OBJECTS -> LARGE_OBJECTS;
      case LARGE_OBJECT_DATA -> LARGE_OBJECT_DATA;
      case RELATION_STATISTICS -> RELATION_STATISTICS;
      case CONSTRAINT -> CONSTRAINT;
      case INDEX -> INDEX;
      case INDEX_ATTACH -> INDEX_ATTACH;
      case EXTENDED_STATISTICS -> EXTENDED_STATISTICS;
      case RULE -> RULE;
      case TRIGGER -> TRIGGER;
      case FOREIGN_KEY -> FOREIGN_KEY;
      case POLICY -> POLICY;
      case PUBLICATION -> PUBLICATION;
      case PUBLICATION_TABLE -> PUBLICATION_TABLE;
      case PUBLICATION_SCHEMA -> PUBLICATION_SCHEMA;
      case SUBSCRIPTION -> SUBSCRIPTION;
      case SUBSCRIPTION_TABLE -> SUBSCRIPTION_TABLE;
      case DEFAULT_ACL -> DEFAULT_ACL;
      case EVENT_TRIGGER -> EVENT_TRIGGER;
      case MATVIEW_REFRESH -> MATVIEW_REFRESH;
    };
  }
}
