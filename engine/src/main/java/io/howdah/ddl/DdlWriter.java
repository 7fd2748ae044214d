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
    switch (object) {
      case AccessMethod it -> AccessMethodWriter.write(it, context);
      case Aggregate it -> AggregateWriter.write(it, context);
      case Cast it -> CastWriter.write(it, context);
      case Collation it -> CollationWriter.write(it, context);
      case ColumnDefault it -> ColumnDefaultWriter.write(it, context);
      case Constraint it -> ConstraintWriter.write(it, context);
      case Conversion it -> ConversionWriter.write(it, context);
      case DefaultAcl it -> DefaultAclWriter.write(it, context);
      case DummyType _ -> {}
      case EventTrigger it -> EventTriggerWriter.write(it, context);
      case ExtendedStatistics it -> ExtendedStatisticsWriter.write(it, context);
      case Extension it -> ExtensionWriter.write(it, context);
      case ForeignDataWrapper it -> ForeignDataWrapperWriter.write(it, context);
      case ForeignKey it -> ConstraintWriter.write(it, context);
      case ForeignServer it -> ForeignServerWriter.write(it, context);
      case Function it -> FunctionWriter.write(it, context);
      case Index it -> IndexWriter.write(it, context);
      case IndexAttach it -> IndexAttachWriter.write(it, context);
      case Language it -> LanguageWriter.write(it, context);
      case LargeObjectData it -> LargeObjectWriter.write(it, context);
      case LargeObjects it -> LargeObjectWriter.write(it, context);
      case MatviewRefresh it -> MatviewRefreshWriter.write(it, context);
      case Namespace it -> NamespaceWriter.write(it, context);
      case Operator it -> OperatorWriter.write(it, context);
      case OperatorClass it -> OperatorClassWriter.write(it, context);
      case OperatorFamily it -> OperatorFamilyWriter.write(it, context);
      case Policy it -> PolicyWriter.write(it, context);
      case Publication it -> PublicationWriter.write(it, context);
      case PublicationSchema it -> PublicationSchemaWriter.write(it, context);
      case PublicationTable it -> PublicationTableWriter.write(it, context);
      case RelationStatistics it -> RelationStatisticsWriter.write(it, context);
      case Rule it -> RuleWriter.write(it, context);
      case SectionBoundary _ -> {}
      case SequenceValue it -> SequenceValueWriter.write(it, context);
      case ShellType it -> ShellTypeWriter.write(it, context);
      case Subscription it -> SubscriptionWriter.write(it, context);
      case SubscriptionTable it -> SubscriptionTableWriter.write(it, context);
      case Table it -> TableWriter.write(it, context);
      case TableAttach it -> TableAttachWriter.write(it, context);
      case TableData it -> TableDataWriter.write(it, context);
      case TextSearchConfiguration it -> TextSearchConfigurationWriter.write(it, context);
      case TextSearchDictionary it -> TextSearchDictionaryWriter.write(it, context);
      case TextSearchParser it -> TextSearchParserWriter.write(it, context);
      case TextSearchTemplate it -> TextSearchTemplateWriter.write(it, context);
      case Transform it -> TransformWriter.write(it, context);
      case Trigger it -> TriggerWriter.write(it, context);
      case Type it -> TypeWriter.write(it, context);
    }
  }
}
