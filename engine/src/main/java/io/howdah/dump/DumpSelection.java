package io.howdah.dump;

import io.howdah.catalog.ObjectIndex;
import io.howdah.model.AccessMethod;
import io.howdah.model.Aggregate;
import io.howdah.model.Cast;
import io.howdah.model.Collation;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Component;
import io.howdah.model.Constraint;
import io.howdah.model.Conversion;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DefaultAcl;
import io.howdah.model.DependencyGraph;
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
import io.howdah.model.Selection;
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
    return switch (object) {
      case Namespace it -> namespace(it);
      case Extension it -> extension(it);
      case Table it -> table(it);
      case DummyType it -> dummyType(it);
      case Type it -> member(it, inSchema(it));
      case ShellType _ -> Component.NONE;
      case DefaultAcl it -> inSchemaOrAlone(it);
      case Cast it -> member(it, builtIn(it, Component.NONE));
      case AccessMethod it -> member(it, builtIn(it, Component.NONE));
      case Language it -> member(it, builtIn(it, Component.ACL.bit()));
      case PublicationTable it -> member(it, alone());
      case PublicationSchema it -> member(it, alone());
      case ExtendedStatistics it ->
          member(it, wants(it.table(), Component.DEFINITION) ? inSchema(it) : Component.NONE);
      case Aggregate _,
          Collation _,
          Conversion _,
          EventTrigger _,
          ForeignDataWrapper _,
          ForeignServer _,
          Function _,
          Operator _,
          OperatorClass _,
          OperatorFamily _,
          Publication _,
          Subscription _,
          SubscriptionTable _,
          TextSearchConfiguration _,
          TextSearchDictionary _,
          TextSearchParser _,
          TextSearchTemplate _,
          Transform _ ->
          member(object, inSchemaOrAlone(object));
      case ColumnDefault it -> of(it.table());
      case Index it -> of(it.table());
      case Rule it -> of(it.table());
      case Constraint it -> {
        Table table = it.properties().table();
        yield table == null ? Component.ALL : of(table);
      }
      // These are only made for what is dumped anyway.
      case ForeignKey _,
          IndexAttach _,
          LargeObjectData _,
          LargeObjects _,
          MatviewRefresh _,
          Policy _,
          RelationStatistics _,
          SectionBoundary _,
          SequenceValue _,
          TableAttach _,
          TableData _,
          Trigger _ ->
          Component.ALL;
    };
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
