package io.howdah.ddl;

import io.howdah.model.AccessMethod;
import io.howdah.model.Aggregate;
import io.howdah.model.Cast;
import io.howdah.model.Collation;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Constraint;
import io.howdah.model.Conversion;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DefaultAcl;
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
 * Writes any object: an exhaustive switch, so that a new kind without a writer does not compile.
 *
 * <p>Source: {@code dumpDumpableObject} in {@code pg_dump.c}.
 */
public final class DdlWriter {
  private DdlWriter() {}

  /**
   * Adds the entries of an object, as far as its components are selected, to the context's list.
   */
  public static void write(DatabaseObject object, DdlContext context) {
    switch (object.objectKind()) {
      case ACCESS_METHOD -> AccessMethodWriter.write((AccessMethod) object, context);
      case AGGREGATE -> AggregateWriter.write((Aggregate) object, context);
      case CAST -> CastWriter.write((Cast) object, context);
      case COLLATION -> CollationWriter.write((Collation) object, context);
      case COLUMN_DEFAULT -> ColumnDefaultWriter.write((ColumnDefault) object, context);
      case CONSTRAINT -> ConstraintWriter.write((Constraint) object, context);
      case CONVERSION -> ConversionWriter.write((Conversion) object, context);
      case DEFAULT_ACL -> DefaultAclWriter.write((DefaultAcl) object, context);
      case DUMMY_TYPE -> {}
      case EVENT_TRIGGER -> EventTriggerWriter.write((EventTrigger) object, context);
      case EXTENDED_STATISTICS ->
          ExtendedStatisticsWriter.write((ExtendedStatistics) object, context);
      case EXTENSION -> ExtensionWriter.write((Extension) object, context);
      case FOREIGN_DATA_WRAPPER ->
          ForeignDataWrapperWriter.write((ForeignDataWrapper) object, context);
      case FOREIGN_KEY -> ConstraintWriter.write((ForeignKey) object, context);
      case FOREIGN_SERVER -> ForeignServerWriter.write((ForeignServer) object, context);
      case FUNCTION -> FunctionWriter.write((Function) object, context);
      case INDEX -> IndexWriter.write((Index) object, context);
      case INDEX_ATTACH -> IndexAttachWriter.write((IndexAttach) object, context);
      case LANGUAGE -> LanguageWriter.write((Language) object, context);
      case LARGE_OBJECT_DATA -> LargeObjectWriter.write((LargeObjectData) object, context);
      case LARGE_OBJECTS -> LargeObjectWriter.write((LargeObjects) object, context);
      case MATVIEW_REFRESH -> MatviewRefreshWriter.write((MatviewRefresh) object, context);
      case NAMESPACE -> NamespaceWriter.write((Namespace) object, context);
      case OPERATOR -> OperatorWriter.write((Operator) object, context);
      case OPERATOR_CLASS -> OperatorClassWriter.write((OperatorClass) object, context);
      case OPERATOR_FAMILY -> OperatorFamilyWriter.write((OperatorFamily) object, context);
      case POLICY -> PolicyWriter.write((Policy) object, context);
      case PUBLICATION -> PublicationWriter.write((Publication) object, context);
      case PUBLICATION_SCHEMA -> PublicationSchemaWriter.write((PublicationSchema) object, context);
      case PUBLICATION_TABLE -> PublicationTableWriter.write((PublicationTable) object, context);
      case RELATION_STATISTICS ->
          RelationStatisticsWriter.write((RelationStatistics) object, context);
      case RULE -> RuleWriter.write((Rule) object, context);
      case SECTION_BOUNDARY -> {}
      case SEQUENCE_VALUE -> SequenceValueWriter.write((SequenceValue) object, context);
      case SHELL_TYPE -> ShellTypeWriter.write((ShellType) object, context);
      case SUBSCRIPTION -> SubscriptionWriter.write((Subscription) object, context);
      case SUBSCRIPTION_TABLE -> SubscriptionTableWriter.write((SubscriptionTable) object, context);
      case TABLE -> TableWriter.write((Table) object, context);
      case TABLE_ATTACH -> TableAttachWriter.write((TableAttach) object, context);
      case TABLE_DATA -> TableDataWriter.write((TableData) object, context);
      case TEXT_SEARCH_CONFIGURATION ->
          TextSearchConfigurationWriter.write((TextSearchConfiguration) object, context);
      case TEXT_SEARCH_DICTIONARY ->
          TextSearchDictionaryWriter.write((TextSearchDictionary) object, context);
      case TEXT_SEARCH_PARSER -> TextSearchParserWriter.write((TextSearchParser) object, context);
      case TEXT_SEARCH_TEMPLATE ->
          TextSearchTemplateWriter.write((TextSearchTemplate) object, context);
      case TRANSFORM -> TransformWriter.write((Transform) object, context);
      case TRIGGER -> TriggerWriter.write((Trigger) object, context);
      case TYPE -> TypeWriter.write((Type) object, context);
    }
  }
}
