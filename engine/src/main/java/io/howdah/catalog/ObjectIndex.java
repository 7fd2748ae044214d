package io.howdah.catalog;

import io.howdah.model.AnyType;
import io.howdah.model.CatalogId;
import io.howdah.model.DatabaseObject;
import io.howdah.model.Extension;
import io.howdah.model.Namespace;
import io.howdah.model.Routine;
import io.howdah.model.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects read so far, in the order of reading, with their look-ups. Not thread-safe. */
public final class ObjectIndex {
  private final List<DatabaseObject> objects = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final OidMap<DatabaseObject> byCatalogId = new OidMap<>();
  private final OidMap<Extension> owningExtension = new OidMap<>();

  void add(DatabaseObject object) {
    objects.add(object);
    if (object instanceof Table table) {
      tables.add(table);
    }
    if (object.catalogId().tableOid() != 0) {
      byCatalogId.put(object.catalogId(), object);
    }
  }

  /** Makes a second catalog row lead to an object, as a view's rule leads to the view. */
  void alias(CatalogId id, DatabaseObject object) {
    byCatalogId.put(id, object);
  }

  void member(CatalogId id, Extension extension) {
    owningExtension.put(id, extension);
  }

  /** Every object, in the order of reading. */
  public List<DatabaseObject> objects() {
    return Collections.unmodifiableList(objects);
  }

  /** Every relation, in the order of OIDs. */
  public List<Table> tables() {
    return Collections.unmodifiableList(tables);
  }

  /** The object that a catalog row stands for, or null when none was read. */
  public @Nullable DatabaseObject find(long catalogOid, long oid) {
    return byCatalogId.get(catalogOid, oid);
  }

  /**
   * The object of a kind that a catalog row stands for, or null when there is none of that kind.
   */
  public <T extends DatabaseObject> @Nullable T find(long catalogOid, long oid, Class<T> kind) {
    DatabaseObject found = byCatalogId.get(catalogOid, oid);
    return kind.isInstance(found) ? kind.cast(found) : null;
  }

  /** The extension that an object belongs to, or null. */
  public @Nullable Extension owningExtension(CatalogId id) {
    return owningExtension.get(id);
  }

  /** The schema with this OID, or null. */
  public @Nullable Namespace namespace(long oid) {
    return find(CatalogOids.NAMESPACE, oid, Namespace.class);
  }

  /** The relation with this OID, or null. */
  public @Nullable Table table(long oid) {
    return find(CatalogOids.RELATION, oid, Table.class);
  }

  /** The type with this OID, row, array and multirange types too, or null. */
  public @Nullable AnyType type(long oid) {
    return find(CatalogOids.TYPE, oid, AnyType.class);
  }

  /**
   * The function, procedure or aggregate with this OID, or null when it was not read (most built-in
   * ones).
   */
  public @Nullable Routine routine(long oid) {
    return find(CatalogOids.ROUTINE, oid, Routine.class);
  }
}
