package io.howdah.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readers, in the order in which their rows are taken. The order gives the objects their dump
 * IDs, and those decide where dependency loops are broken: it must stay pg_dump's.
 *
 * <p>Source: {@code getSchemaData} in {@code common.c}, {@code main} in {@code pg_dump.c}.
 */
public final class Readers {
  private Readers() {}

  /**
   * What is read before tables are locked: every object that stands for itself. Their queries know
   * nothing of other objects; their rows are taken in this order, and then {@link
   * ReadContext#selection()} knows what was added before.
   */
  public static List<ReadingStep> objects() {
    DomainConstraintReader domainConstraints = new DomainConstraintReader();
    return List.of(
        // First, with their members: what else is read has to know who owns it.
        step("reading extensions", new ExtensionReader()),
        step("identifying extension members", new ExtensionMemberReader()),
        step("reading schemas", new NamespaceReader()),
        step("reading user-defined tables", new TableReader()),
        step("reading user-defined functions", new FunctionReader()),
        // Behind the constraints of domains, which go with them.
        step("reading user-defined types", domainConstraints),
        step(new TypeReader(domainConstraints)),
        step("reading procedural languages", new LanguageReader()),
        step("reading user-defined aggregate functions", new AggregateReader()),
        step("reading user-defined operators", new OperatorReader()),
        step("reading user-defined access methods", new AccessMethodReader()),
        step("reading user-defined operator classes", new OperatorClassReader()),
        step("reading user-defined operator families", new OperatorFamilyReader()),
        step("reading user-defined text search parsers", new TextSearchParserReader()),
        step("reading user-defined text search templates", new TextSearchTemplateReader()),
        step("reading user-defined text search dictionaries", new TextSearchDictionaryReader()),
        step(
            "reading user-defined text search configurations", new TextSearchConfigurationReader()),
        step("reading user-defined foreign-data wrappers", new ForeignDataWrapperReader()),
        step("reading user-defined foreign servers", new ForeignServerReader()),
        step("reading default privileges", new DefaultAclReader()),
        step("reading user-defined collations", new CollationReader()),
        step("reading user-defined conversions", new ConversionReader()),
        step("reading type casts", new CastReader()),
        step("reading transforms", new TransformReader()),
        step("reading table inheritance information", new InheritanceReader()),
        step("reading event triggers", new EventTriggerReader()));
  }

  /** The columns of the chosen and locked tables. */
  public static List<ReadingStep> columns() {
    List<ReadingStep> steps = new ArrayList<>();
    steps.add(new ReadingStep("finding inheritance relationships", new PartitionReader()));
    @Nullable String message = "reading column info for interesting tables";
    for (ColumnReader part : ColumnReader.parts()) {
      steps.add(new ReadingStep(message, part));
      message = null;
    }
    return steps;
  }

  /**
   * What is read once the columns are known: the other parts of tables, publications and
   * subscriptions, and what privileges and an upgrade need.
   */
  public static List<ReadingStep> details() {
    return List.of(
        step(new ColumnDefaultReader()),
        step("flagging inherited columns in subtables", new TableConstraintReader()),
        step("reading partitioning data", new UnsafePartitioningReader()),
        step("reading indexes\nflagging indexes in partitioned tables", new IndexReader()),
        step("reading extended statistics", new ExtendedStatisticsReader()),
        step("reading constraints", new ForeignKeyReader()),
        step("reading triggers", new TriggerReader()),
        step("reading rewrite rules", new RuleReader()),
        step("reading policies\nreading row-level security policies", new PolicyReader()),
        step("reading publications", new PublicationReader()),
        step("reading publication membership of tables", new PublicationTableReader()),
        step("reading publication membership of schemas", new PublicationSchemaReader()),
        step("reading subscriptions", new SubscriptionReader()),
        step("reading subscription membership of tables", new SubscriptionTableReader()),
        step(new SequenceReader()),
        step(new ColumnAclReader()),
        step(new UpgradeFilesReader()));
  }

  /**
   * What the writers need of objects whose definition is dumped. A database may have views that its
   * server fails to show; a dump without definitions is made all the same.
   */
  public static List<ReadingStep> definitions() {
    return List.of(
        step(new TableDefinitionReader()),
        step(new ForeignTableReader()),
        step(new FunctionDetailReader()),
        step(new AggregateDetailReader()),
        step(new BaseTypeDetailReader()),
        step(new CompositeDetailReader()),
        step(new DomainDetailReader()),
        step(new EnumDetailReader()),
        step(new RangeDetailReader()),
        step(new OperatorDetailReader()),
        step(new OperatorClassDetailReader()),
        step(new FamilyMemberReader()),
        step(new CollationDetailReader()),
        step(new ConversionDetailReader()),
        step(new TextSearchMappingReader()),
        step(new UserMappingReader()),
        step(new TypeNameReader()));
  }

  private static ReadingStep step(String message, CatalogReader reader) {
    return new ReadingStep(message, reader);
  }

  /** A step of which nothing is told. */
  private static ReadingStep step(CatalogReader reader) {
    return new ReadingStep(null, reader);
  }
}
