package io.howdah.dump;

import io.howdah.catalog.ObjectIndex;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Component;
import io.howdah.model.Constraint;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.DummyType;
import io.howdah.model.ExtendedStatistics;
import io.howdah.model.Extension;
import io.howdah.model.Index;
import io.howdah.model.Namespace;
import io.howdah.model.Rule;
import io.howdah.model.Selection;
import io.howdah.model.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides which components of which objects are dumped. Each object is decided on when it is read:
 * later ones follow their schema, table or extension. Not thread-safe while the catalogs are read,
 * and unchanging from then on.
 *
 * <p>Source: the {@code selectDumpable…} functions of {@code pg_dump.c}.
 */
final class DumpSelection implements Selection {
  /** OIDs up to this one were given out by {@code initdb}. */
  private static final long LAST_BUILTIN_OID = 16383;

  /** The role that owns the schema public from PostgreSQL 15 on. */
  private static final long DATABASE_OWNER_ROLE = 6171;

  private final ChosenNames names;
  private final boolean everything;
  private final boolean binaryUpgrade;
  private int[] wanted = new int[4096];

  /** What is wanted of the objects in a schema or extension, by its dump ID. */
  private int[] wantedInside = new int[64];

  private @Nullable ObjectIndex index;
  private @Nullable DependencyGraph dependencies;

  DumpSelection(ChosenNames names, boolean everything, boolean binaryUpgrade) {
    this.names = names;
    this.everything = everything;
    this.binaryUpgrade = binaryUpgrade;
  }

  /** Says where to look for owning extensions and tables; before the first object is added. */
  void attach(ObjectIndex objects, DependencyGraph graph) {
    index = objects;
    dependencies = graph;
  }

  @Override
  public int of(DatabaseObject object) {
    int dumpId = object.dumpId();
    return dumpId < wanted.length ? wanted[dumpId] : Component.NONE;
  }

  /** Replaces what is wanted of an object. */
  void set(DatabaseObject object, int components) {
    int dumpId = object.dumpId();
    if (dumpId >= wanted.length) {
      wanted = Arrays.copyOf(wanted, Math.max(dumpId + 1, wanted.length * 2));
    }
    wanted[dumpId] = components;
  }

  /** Decides on an object that was just read. */
  void add(DatabaseObject object) {
    set(object, decide(object));
  }

  private int decide(DatabaseObject object) {
    return switch (object.objectKind()) {
      case NAMESPACE -> namespace((Namespace) object);
      case EXTENSION -> extension((Extension) object);
      case TABLE -> table((Table) object);
      case DUMMY_TYPE -> dummyType((DummyType) object);
      case TYPE -> member(object, inSchema(object));
      case SHELL_TYPE -> Component.NONE;
      case DEFAULT_ACL -> inSchemaOrAlone(object);
      case CAST, ACCESS_METHOD -> member(object, builtIn(object, Component.NONE));
      case LANGUAGE -> member(object, builtIn(object, Component.ACL.bit()));
      case PUBLICATION_TABLE, PUBLICATION_SCHEMA -> member(object, alone());
      case EXTENDED_STATISTICS -> statistics((ExtendedStatistics) object);
      case AGGREGATE,
          COLLATION,
          CONVERSION,
          EVENT_TRIGGER,
          FOREIGN_DATA_WRAPPER,
          FOREIGN_SERVER,
          FUNCTION,
          OPERATOR,
          OPERATOR_CLASS,
          OPERATOR_FAMILY,
          PUBLICATION,
          SUBSCRIPTION,
          SUBSCRIPTION_TABLE,
          TEXT_SEARCH_CONFIGURATION,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TRANSFORM ->
          member(object, inSchemaOrAlone(object));
      case COLUMN_DEFAULT -> of(((ColumnDefault) object).table());
      case INDEX -> of(((Index) object).table());
      case RULE -> of(((Rule) object).table());
      case CONSTRAINT -> constraint((Constraint) object);
      // These are only made for what is dumped anyway.
      case FOREIGN_KEY,
          INDEX_ATTACH,
          LARGE_OBJECT_DATA,
          LARGE_OBJECTS,
          MATVIEW_REFRESH,
          POLICY,
          RELATION_STATISTICS,
          SECTION_BOUNDARY,
          SEQUENCE_VALUE,
          TABLE_ATTACH,
          TABLE_DATA,
          TRIGGER ->
          Component.ALL;
    };
  }

  private int statistics(ExtendedStatistics statistics) {
    return member(
        statistics,
        wants(statistics.table(), Component.DEFINITION) ? inSchema(statistics) : Component.NONE);
  }

  private int constraint(Constraint constraint) {
    Table table = constraint.properties().table();
    return table == null ? Component.ALL : of(table);
  }

  private int namespace(Namespace schema) {
    int inside;
    int own;
    if (!names.tables().isEmpty()) {
      inside = own = Component.NONE;
    } else if (!names.schemas().isEmpty()) {
      inside = own = names.schemas().contains(schema.oid()) ? Component.ALL : Component.NONE;
    } else if (schema.name().equals("pg_catalog")) {
      // Privileges on built-in objects that were changed since initdb.
      inside = own = Component.ACL.bit();
    } else if (schema.name().startsWith("pg_") || schema.name().equals("information_schema")) {
      inside = own = Component.NONE;
    } else if (schema.name().equals("public")) {
      // It is there in any new database: only an owner that isn't the usual one is worth saying.
      inside = Component.ALL;
      own =
          schema.ownerOid() == DATABASE_OWNER_ROLE
              ? Component.ALL & ~Component.DEFINITION.bit()
              : Component.ALL;
    } else {
      inside = own = Component.ALL;
    }
    if (inside != Component.NONE && names.excludedSchemas().contains(schema.oid())) {
      inside = own = Component.NONE;
    }
    setInside(schema, inside);
    return member(schema, own);
  }

  private int extension(Extension extension) {
    int components;
    if (extension.oid() <= LAST_BUILTIN_OID) {
      components = Component.ACL.bit();
    } else if (names.excludedExtensions().contains(extension.oid())) {
      components = Component.NONE;
    } else if (!names.extensions().isEmpty()) {
      components = names.extensions().contains(extension.oid()) ? Component.ALL : Component.NONE;
    } else {
      components = alone();
    }
    setInside(extension, components);
    return components;
  }

  private int table(Table table) {
    if (table.properties().kind() == 'c') {
      return Component.NONE;
    }
    int components;
    if (!names.tables().isEmpty()) {
      components = names.tables().contains(table.oid()) ? Component.ALL : Component.NONE;
    } else {
      components = inSchema(table);
    }
    if (components != Component.NONE && names.excludedTables().contains(table.oid())) {
      components = Component.NONE;
    }
    return member(table, components);
  }

  /** Casts look at the types they are for, dummies too. */
  private int dummyType(DummyType type) {
    if (type.relationOid() != 0) {
      Table table = index().table(type.relationOid());
      return table == null ? Component.NONE : of(table);
    }
    return member(type, inSchema(type));
  }

  /**
   * What is wanted of an object that may belong to an extension: belonging to one overrides every
   * other rule, and leaves only privileges that were changed since.
   */
  private int member(DatabaseObject object, int otherwise) {
    Extension extension = index().owningExtension(object.catalogId());
    if (extension == null) {
      return otherwise;
    }
    DependencyGraph graph = dependencies;
    if (graph != null) {
      graph.add(object.dumpId(), extension.dumpId());
    }
    return binaryUpgrade ? of(extension) : inside(extension) & Component.ACL.bit();
  }

  private int builtIn(DatabaseObject object, int components) {
    return everything && object.oid() <= LAST_BUILTIN_OID ? components : alone();
  }

  private int alone() {
    return everything ? Component.ALL : Component.NONE;
  }

  private int inSchema(DatabaseObject object) {
    Namespace schema = object.namespace();
    return schema == null ? Component.NONE : inside(schema);
  }

  private int inSchemaOrAlone(DatabaseObject object) {
    Namespace schema = object.namespace();
    return schema == null ? alone() : inside(schema);
  }

  private int inside(DatabaseObject container) {
    int dumpId = container.dumpId();
    return dumpId < wantedInside.length ? wantedInside[dumpId] : Component.NONE;
  }

  private void setInside(DatabaseObject container, int components) {
    int dumpId = container.dumpId();
    if (dumpId >= wantedInside.length) {
      wantedInside = Arrays.copyOf(wantedInside, Math.max(dumpId + 1, wantedInside.length * 2));
    }
    wantedInside[dumpId] = components;
  }

  private ObjectIndex index() {
    ObjectIndex objects = index;
    if (objects == null) {
      throw new IllegalStateException("no objects attached");
    }
    return objects;
  }
}
