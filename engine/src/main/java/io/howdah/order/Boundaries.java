package io.howdah.order;

import io.howdah.model.AccessMethod;
import io.howdah.model.Aggregate;
import io.howdah.model.AnyConstraint;
import io.howdah.model.Cast;
import io.howdah.model.Collation;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Conversion;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DefaultAcl;
import io.howdah.model.DependencyGraph;
import io.howdah.model.DummyType;
import io.howdah.model.EventTrigger;
import io.howdah.model.ExtendedStatistics;
import io.howdah.model.Extension;
import io.howdah.model.ForeignDataWrapper;
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
 * Keeps each object in its section: everything of a section stands between the two boundary objects
 * around it, by dependencies like any others, so that a loop across a boundary is found and
 * repaired like any other.
 *
 * <p>Source: {@code addBoundaryDependencies} in {@code pg_dump.c}.
 *
 * @param preData dump ID of the line between pre-data and data
 * @param postData dump ID of the line between data and post-data
 */
record Boundaries(int preData, int postData) {
  /** Adds the dependencies that hold an object in its section. */
  void add(DatabaseObject object, DependencyGraph dependencies) {
    int dumpId = object.dumpId();
    switch (object) {
      case Namespace _,
          Extension _,
          Type _,
          ShellType _,
          Function _,
          Aggregate _,
          Operator _,
          AccessMethod _,
          OperatorClass _,
          OperatorFamily _,
          Collation _,
          Conversion _,
          Table _,
          TableAttach _,
          ColumnDefault _,
          Language _,
          Cast _,
          DummyType _,
          TextSearchParser _,
          TextSearchDictionary _,
          TextSearchTemplate _,
          TextSearchConfiguration _,
          ForeignDataWrapper _,
          ForeignServer _,
          Transform _ ->
          dependencies.add(preData, dumpId);
      case TableData _, SequenceValue _, LargeObjects _, LargeObjectData _ ->
          inData(dumpId, dependencies);
      case Index _,
          IndexAttach _,
          ExtendedStatistics _,
          MatviewRefresh _,
          Trigger _,
          EventTrigger _,
          DefaultAcl _,
          Policy _,
          Publication _,
          PublicationTable _,
          PublicationSchema _,
          Subscription _,
          SubscriptionTable _ ->
          dependencies.add(dumpId, postData);
      case Rule rule -> {
        if (!rule.isViewQuery()) {
          dependencies.add(dumpId, postData);
        }
      }
      case AnyConstraint constraint -> {
        if (constraint.properties().separate()) {
          dependencies.add(dumpId, postData);
        }
      }
      case SectionBoundary boundary -> {
        if (boundary.kind() == SectionBoundary.Kind.POST_DATA) {
          dependencies.add(dumpId, preData);
        }
      }
      case RelationStatistics statistics -> {
        if (statistics.postData()) {
          dependencies.add(dumpId, postData);
        } else {
          inData(dumpId, dependencies);
        }
      }
    }
  }

  private void inData(int dumpId, DependencyGraph dependencies) {
    dependencies.add(dumpId, preData);
    dependencies.add(postData, dumpId);
  }
}
