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
 * Names an object in a message about the order of objects.
 *
 * <p>Source: {@code describeDumpableObject} in {@code pg_dump_sort.c}.
 */
final class ObjectDescription {
  private ObjectDescription() {}

  /** The object's kind, name, dump ID and OID. */
  static String of(DatabaseObject object) {
    return switch (object) {
      case Namespace it -> "SCHEMA " + it.name() + " " + idAndOid(it);
      case Extension it -> "EXTENSION " + it.name() + " " + idAndOid(it);
      case Type it -> "TYPE " + it.name() + " " + idAndOid(it);
      case ShellType it -> "SHELL TYPE " + it.name() + " " + idAndOid(it);
      case Function it -> "FUNCTION " + it.name() + " " + idAndOid(it);
      case Aggregate it -> "AGGREGATE " + it.name() + " " + idAndOid(it);
      case Operator it -> "OPERATOR " + it.name() + " " + idAndOid(it);
      case AccessMethod it -> "ACCESS METHOD " + it.name() + " " + idAndOid(it);
      case OperatorClass it -> "OPERATOR CLASS " + it.name() + " " + idAndOid(it);
      case OperatorFamily it -> "OPERATOR FAMILY " + it.name() + " " + idAndOid(it);
      case Collation it -> "COLLATION " + it.name() + " " + idAndOid(it);
      case Conversion it -> "CONVERSION " + it.name() + " " + idAndOid(it);
      case Table it -> "TABLE " + it.name() + " " + idAndOid(it);
      case TableAttach it -> "TABLE ATTACH " + it.name() + " " + id(it);
      case ColumnDefault it ->
          "ATTRDEF " + it.table().name() + "." + it.columnNumber() + " " + idAndOid(it);
      case Index it -> "INDEX " + it.name() + " " + idAndOid(it);
      case IndexAttach it -> "INDEX ATTACH " + it.name() + " " + id(it);
      case ExtendedStatistics it -> "STATISTICS " + it.name() + " " + idAndOid(it);
      case MatviewRefresh it -> "REFRESH MATERIALIZED VIEW " + it.name() + " " + idAndOid(it);
      case Rule it -> "RULE " + it.name() + " " + idAndOid(it);
      case Trigger it -> "TRIGGER " + it.name() + " " + idAndOid(it);
      case EventTrigger it -> "EVENT TRIGGER " + it.name() + idAndOid(it);
      case Constraint it -> "CONSTRAINT " + it.name() + " " + idAndOid(it);
      case ForeignKey it -> "FK CONSTRAINT " + it.name() + " " + idAndOid(it);
      case Language it -> "PROCEDURAL LANGUAGE " + it.name() + " " + idAndOid(it);
      case Cast cast ->
          "CAST " + cast.sourceType() + " to " + cast.targetType() + " " + idAndOid(cast);
      case Transform transform ->
          "TRANSFORM "
              + transform.typeOid()
              + " lang "
              + transform.languageOid()
              + " "
              + idAndOid(transform);
      case TableData it -> "TABLE DATA " + it.name() + " " + idAndOid(it);
      case SequenceValue it -> "SEQUENCE SET " + it.name() + " " + idAndOid(it);
      case DummyType it -> "DUMMY TYPE " + it.name() + " " + idAndOid(it);
      case TextSearchParser it -> "TEXT SEARCH PARSER " + it.name() + " " + idAndOid(it);
      case TextSearchDictionary it -> "TEXT SEARCH DICTIONARY " + it.name() + " " + idAndOid(it);
      case TextSearchTemplate it -> "TEXT SEARCH TEMPLATE " + it.name() + " " + idAndOid(it);
      case TextSearchConfiguration it ->
          "TEXT SEARCH CONFIGURATION " + it.name() + " " + idAndOid(it);
      case ForeignDataWrapper it -> "FOREIGN DATA WRAPPER " + it.name() + " " + idAndOid(it);
      case ForeignServer it -> "FOREIGN SERVER " + it.name() + " " + idAndOid(it);
      case DefaultAcl it -> "DEFAULT ACL " + it.name() + " " + idAndOid(it);
      case LargeObjects it -> "LARGE OBJECT " + idAndOid(it);
      case LargeObjectData it -> "LARGE OBJECT DATA " + id(it);
      case Policy it -> "POLICY" + idAndOid(it);
      case Publication it -> "PUBLICATION" + idAndOid(it);
      case PublicationTable it -> "PUBLICATION TABLE" + idAndOid(it);
      case PublicationSchema it -> "PUBLICATION TABLES IN SCHEMA" + idAndOid(it);
      case Subscription it -> "SUBSCRIPTION" + idAndOid(it);
      case SubscriptionTable it -> "SUBSCRIPTION TABLE" + idAndOid(it);
      case RelationStatistics it -> "RELATION STATISTICS FOR " + it.name() + " " + idAndOid(it);
      case SectionBoundary boundary ->
          switch (boundary.kind()) {
            case PRE_DATA -> "PRE-DATA BOUNDARY " + id(boundary);
            case POST_DATA -> "POST-DATA BOUNDARY " + id(boundary);
          };
    };
  }

  private static String idAndOid(DatabaseObject object) {
    return " (ID " + object.dumpId() + " OID " + object.oid() + ")";
  }

  private static String id(DatabaseObject object) {
    return " (ID " + object.dumpId() + ")";
  }
}
