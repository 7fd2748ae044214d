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
    List<ReadingStep> steps = new ArrayList<>();
    // Extensions and their members: what else is read has to know who owns it.
    steps.add(new ReadingStep("reading extensions", new ExtensionReader()));
    steps.add(new ReadingStep("identifying extension members", new ExtensionMemberReader()));

    // Schemas.
    steps.add(new ReadingStep("reading schemas", new NamespaceReader()));

    // Tables, then the sequences that belong to their columns.
    steps.add(new ReadingStep("reading user-defined tables", new TableReader()));

    // Functions.
    steps.add(new ReadingStep("reading user-defined functions", new FunctionReader()));

    // Types, behind the constraints of domains, which go with them.
    DomainConstraintReader domainConstraints = new DomainConstraintReader();
    steps.add(new ReadingStep("reading user-defined types", domainConstraints));
    steps.add(new ReadingStep(null, new TypeReader(domainConstraints)));

    // Languages.
    steps.add(new ReadingStep("reading procedural languages", new LanguageReader()));

    // Aggregates.
    steps.add(new ReadingStep("reading user-defined aggregate functions", new AggregateReader()));

    // Operators.
    steps.add(new ReadingStep("reading user-defined operators", new OperatorReader()));

    // Access methods.
    steps.add(new ReadingStep("reading user-defined access methods", new AccessMethodReader()));

    // Operator classes.
    steps.add(new ReadingStep("reading user-defined operator classes", new OperatorClassReader()));

    // Operator families.
    steps.add(
        new ReadingStep("reading user-defined operator families", new OperatorFamilyReader()));

    // Text search parsers.
    steps.add(
        new ReadingStep("reading user-defined text search parsers", new TextSearchParserReader()));

    // Text search templates.
    steps.add(
        new ReadingStep(
            "reading user-defined text search templates", new TextSearchTemplateReader()));

    // Text search dictionaries.
    steps.add(
        new ReadingStep(
            "reading user-defined text search dictionaries", new TextSearchDictionaryReader()));

    // Text search configurations.
    steps.add(
        new ReadingStep(
            "reading user-defined text search configurations",
            new TextSearchConfigurationReader()));

    // Foreign-data wrappers.
    steps.add(
        new ReadingStep(
            "reading user-defined foreign-data wrappers", new ForeignDataWrapperReader()));

    // Foreign servers.
    steps.add(new ReadingStep("reading user-defined foreign servers", new ForeignServerReader()));

    // Default privileges.
    steps.add(new ReadingStep("reading default privileges", new DefaultAclReader()));

    // Collations.
    steps.add(new ReadingStep("reading user-defined collations", new CollationReader()));

    // Conversions.
    steps.add(new ReadingStep("reading user-defined conversions", new ConversionReader()));

    // Casts.
    steps.add(new ReadingStep("reading type casts", new CastReader()));

    // Transforms.
    steps.add(new ReadingStep("reading transforms", new TransformReader()));

    // Inheritance.
    steps.add(new ReadingStep("reading table inheritance information", new InheritanceReader()));

    // Event triggers.
    steps.add(new ReadingStep("reading event triggers", new EventTriggerReader()));

    return steps;
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
   * What is read once the columns are known: the other parts of tables, and what the writers need
   * of objects that are dumped.
   */
  public static List<ReadingStep> details() {
    List<ReadingStep> steps = new ArrayList<>();
    // Defaults and constraints of columns.
    steps.add(new ReadingStep(null, new ColumnDefaultReader()));
    steps.add(
        new ReadingStep("flagging inherited columns in subtables", new TableConstraintReader()));

    // Partitioning.
    steps.add(new ReadingStep("reading partitioning data", new UnsafePartitioningReader()));

    // Indexes.
    steps.add(
        new ReadingStep(
            "reading indexes\nflagging indexes in partitioned tables", new IndexReader()));

    // Extended statistics.
    steps.add(new ReadingStep("reading extended statistics", new ExtendedStatisticsReader()));

    // Constraints.
    steps.add(new ReadingStep("reading constraints", new ForeignKeyReader()));

    // Triggers.
    steps.add(new ReadingStep("reading triggers", new TriggerReader()));

    // Rules.
    steps.add(new ReadingStep("reading rewrite rules", new RuleReader()));

    // Policies.
    steps.add(
        new ReadingStep(
            "reading policies\nreading row-level security policies", new PolicyReader()));

    // Publications, their tables and schemas.
    steps.add(new ReadingStep("reading publications", new PublicationReader()));
    steps.add(
        new ReadingStep("reading publication membership of tables", new PublicationTableReader()));
    steps.add(
        new ReadingStep(
            "reading publication membership of schemas", new PublicationSchemaReader()));

    // Subscriptions and their tables.
    steps.add(new ReadingStep("reading subscriptions", new SubscriptionReader()));
    steps.add(
        new ReadingStep(
            "reading subscription membership of tables", new SubscriptionTableReader()));

    // Sequences' parameters and values.
    steps.add(new ReadingStep(null, new SequenceReader()));

    // Definitions of relations.
    steps.add(new ReadingStep(null, new TableDefinitionReader()));
    steps.add(new ReadingStep(null, new ForeignTableReader()));
    steps.add(new ReadingStep(null, new ColumnAclReader()));
    steps.add(new ReadingStep(null, new UpgradeFilesReader()));

    // Definitions of all other objects.
    steps.add(new ReadingStep(null, new FunctionDetailReader()));
    steps.add(new ReadingStep(null, new AggregateDetailReader()));
    steps.add(new ReadingStep(null, new BaseTypeDetailReader()));
    steps.add(new ReadingStep(null, new CompositeDetailReader()));
    steps.add(new ReadingStep(null, new DomainDetailReader()));
    steps.add(new ReadingStep(null, new EnumDetailReader()));
    steps.add(new ReadingStep(null, new RangeDetailReader()));
    steps.add(new ReadingStep(null, new OperatorDetailReader()));
    steps.add(new ReadingStep(null, new OperatorClassDetailReader()));
    steps.add(new ReadingStep(null, new FamilyMemberReader()));
    steps.add(new ReadingStep(null, new CollationDetailReader()));
    steps.add(new ReadingStep(null, new ConversionDetailReader()));
    steps.add(new ReadingStep(null, new TextSearchMappingReader()));
    steps.add(new ReadingStep(null, new UserMappingReader()));
    steps.add(new ReadingStep(null, new TypeNameReader()));

    return steps;
  }
}
