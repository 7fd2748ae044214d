package io.howdah.order;

import io.howdah.model.AnyConstraint;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.RelationStatistics;
import io.howdah.model.Rule;
import io.howdah.model.SectionBoundary;

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
    switch (object.objectKind()) {
      case NAMESPACE,
          EXTENSION,
          TYPE,
          SHELL_TYPE,
          FUNCTION,
          AGGREGATE,
          OPERATOR,
          ACCESS_METHOD,
          OPERATOR_CLASS,
          OPERATOR_FAMILY,
          COLLATION,
          CONVERSION,
          TABLE,
          TABLE_ATTACH,
          COLUMN_DEFAULT,
          LANGUAGE,
          CAST,
          DUMMY_TYPE,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          FOREIGN_SERVER,
          TRANSFORM ->
          dependencies.add(preData, dumpId);
      case TABLE_DATA, SEQUENCE_VALUE, LARGE_OBJECTS, LARGE_OBJECT_DATA ->
          inData(dumpId, dependencies);
      case INDEX,
          INDEX_ATTACH,
          EXTENDED_STATISTICS,
          MATVIEW_REFRESH,
          TRIGGER,
          EVENT_TRIGGER,
          DEFAULT_ACL,
          POLICY,
          PUBLICATION,
          PUBLICATION_TABLE,
          PUBLICATION_SCHEMA,
          SUBSCRIPTION,
          SUBSCRIPTION_TABLE ->
          dependencies.add(dumpId, postData);
      case RULE -> {
        if (!((Rule) object).isViewQuery()) {
          dependencies.add(dumpId, postData);
        }
      }
      case CONSTRAINT, FOREIGN_KEY -> {
        if (((AnyConstraint) object).properties().separate()) {
          dependencies.add(dumpId, postData);
        }
      }
      case SECTION_BOUNDARY -> {
        if (((SectionBoundary) object).kind() == SectionBoundary.Kind.POST_DATA) {
          dependencies.add(dumpId, preData);
        }
      }
      case RELATION_STATISTICS -> {
        if (((RelationStatistics) object).postData()) {
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
