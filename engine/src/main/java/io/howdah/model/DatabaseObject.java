package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * Anything that can have an entry of its own in a dump. Immutable; a new kind is a new record here
 * and a constant of {@link ObjectKind}, and the compiler names every switch that has to learn of
 * it.
 *
 * <p>Source: {@code DumpableObjectType} in {@code pg_dump.h}.
 */
public sealed interface DatabaseObject
    permits WithAcl,
        AnyConstraint,
        AnyType,
        Extension,
        ShellType,
        Operator,
        AccessMethod,
        OperatorClass,
        OperatorFamily,
        Collation,
        Conversion,
        TableAttach,
        ColumnDefault,
        Index,
        IndexAttach,
        ExtendedStatistics,
        Rule,
        Trigger,
        Cast,
        TableData,
        SequenceValue,
        MatviewRefresh,
        TextSearchParser,
        TextSearchDictionary,
        TextSearchTemplate,
        TextSearchConfiguration,
        Transform,
        LargeObjectData,
        SectionBoundary,
        EventTrigger,
        Policy,
        Publication,
        PublicationTable,
        PublicationSchema,
        RelationStatistics,
        Subscription,
        SubscriptionTable {
  /** The kind of the object; its record tells it too, but slower. */
  ObjectKind objectKind();

  /** What every object has. */
  ObjectHeader header();

  /** Positive, unique in one dump. */
  default int dumpId() {
    return header().dumpId();
  }

  /** The catalog row the object comes from. */
  default CatalogId catalogId() {
    return header().catalogId();
  }

  /** OID of the catalog row, 0 for what stands in no catalog. */
  default long oid() {
    return header().catalogId().oid();
  }

  /** The bare name, neither quoted nor qualified. */
  default String name() {
    return header().name();
  }

  /** The schema the object stands in, or null. */
  default @Nullable Namespace namespace() {
    return header().namespace();
  }
}
