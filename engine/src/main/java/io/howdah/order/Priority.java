package io.howdah.order;

import io.howdah.model.AccessMethod;
import io.howdah.model.Aggregate;
import io.howdah.model.Cast;
import io.howdah.model.Collation;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Constraint;
import io.howdah.model.Conversion;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DefaultAcl;
import io.howdah.model.DummyType;
import io.howdah.model.EventTrigger;
import io.howdah.model.ExtendedStatistics;
import io.howdah.model.Extension;
import io.howdah.model.ForeignDataWrapper;
import io.howdah.model.ForeignKey;
import io.howdah.model.ForeignServer;
import io.howdah.model.Function;
import io.howdah.model.Index;
import io.howdah.model.IndexAttach;
import io.howdah.model.Language;
import io.howdah.model.LargeObjectData;
import io.howdah.model.LargeObjects;
import io.howdah.model.MatviewRefresh;
import io.howdah.model.Namespace;
import io.howdah.model.Operator;
import io.howdah.model.OperatorClass;
import io.howdah.model.OperatorFamily;
import io.howdah.model.Policy;
import io.howdah.model.Publication;
import io.howdah.model.PublicationSchema;
import io.howdah.model.PublicationTable;
import io.howdah.model.RelationStatistics;
import io.howdah.model.Rule;
import io.howdah.model.SectionBoundary;
import io.howdah.model.SequenceValue;
import io.howdah.model.ShellType;
import io.howdah.model.Subscription;
import io.howdah.model.SubscriptionTable;
import io.howdah.model.Table;
import io.howdah.model.TableAttach;
import io.howdah.model.TableData;
import io.howdah.model.TextSearchConfiguration;
import io.howdah.model.TextSearchDictionary;
import io.howdah.model.TextSearchParser;
import io.howdah.model.TextSearchTemplate;
import io.howdah.model.Transform;
import io.howdah.model.Trigger;
import io.howdah.model.Type;

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
    return switch (object) {
      case Namespace _ -> NAMESPACE;
      case Language _ -> LANGUAGE;
      case Collation _ -> COLLATION;
      case Transform _ -> TRANSFORM;
      case Extension _ -> EXTENSION;
      case Type _, ShellType _ -> TYPE;
      case Cast _ -> CAST;
      case Function _ -> FUNCTION;
      case Aggregate _ -> AGGREGATE;
      case AccessMethod _ -> ACCESS_METHOD;
      case Operator _ -> OPERATOR;
      case OperatorClass _, OperatorFamily _ -> OPERATOR_FAMILY;
      case Conversion _ -> CONVERSION;
      case TextSearchParser _ -> TEXT_SEARCH_PARSER;
      case TextSearchTemplate _ -> TEXT_SEARCH_TEMPLATE;
      case TextSearchDictionary _ -> TEXT_SEARCH_DICTIONARY;
      case TextSearchConfiguration _ -> TEXT_SEARCH_CONFIGURATION;
      case ForeignDataWrapper _ -> FOREIGN_DATA_WRAPPER;
      case ForeignServer _ -> FOREIGN_SERVER;
      case Table _ -> TABLE;
      case TableAttach _ -> TABLE_ATTACH;
      case DummyType _ -> DUMMY_TYPE;
      case ColumnDefault _ -> COLUMN_DEFAULT;
      case SectionBoundary boundary ->
          switch (boundary.kind()) {
            case PRE_DATA -> PRE_DATA_BOUNDARY;
            case POST_DATA -> POST_DATA_BOUNDARY;
          };
      case TableData _ -> TABLE_DATA;
      case SequenceValue _ -> SEQUENCE_VALUE;
      case LargeObjects _ -> LARGE_OBJECTS;
      case LargeObjectData _ -> LARGE_OBJECT_DATA;
      case RelationStatistics _ -> RELATION_STATISTICS;
      case Constraint _ -> CONSTRAINT;
      case Index _ -> INDEX;
      case IndexAttach _ -> INDEX_ATTACH;
      case ExtendedStatistics _ -> EXTENDED_STATISTICS;
      case Rule _ -> RULE;
      case Trigger _ -> TRIGGER;
      case ForeignKey _ -> FOREIGN_KEY;
      case Policy _ -> POLICY;
      case Publication _ -> PUBLICATION;
      case PublicationTable _ -> PUBLICATION_TABLE;
      case PublicationSchema _ -> PUBLICATION_SCHEMA;
      case Subscription _ -> SUBSCRIPTION;
      case SubscriptionTable _ -> SUBSCRIPTION_TABLE;
      case DefaultAcl _ -> DEFAULT_ACL;
      case EventTrigger _ -> EVENT_TRIGGER;
      case MatviewRefresh _ -> MATVIEW_REFRESH;
    };
  }
}
