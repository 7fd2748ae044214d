package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.Extension;
import io.howdah.model.Namespace;
import io.howdah.model.ObjectHeader;
import io.howdah.sql.ServerVersion;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the catalog readers fill, one after the other. Not thread-safe. */
public final class CatalogBuilder {
  private final ServerVersion version;
  private final ObjectIndex index = new ObjectIndex();
  private final DependencyGraph dependencies = new DependencyGraph();
  private final Map<Long, String> roles = new HashMap<>();
  private final RelationDetails relationDetails = new RelationDetails();
  private final ObjectDetails objectDetails = new ObjectDetails();
  private int lastDumpId;

  /** Starts empty, for a server of this version. */
  public CatalogBuilder(ServerVersion version) {
    this.version = version;
  }

  /** The server's version. */
  public ServerVersion version() {
    return version;
  }

  /** The objects read so far. */
  public ObjectIndex index() {
    return index;
  }

  /** Which object must come after which. */
  public DependencyGraph dependencies() {
    return dependencies;
  }

  /** What the readers of relations found for the writers. */
  public RelationDetails relationDetails() {
    return relationDetails;
  }

  /** What the readers of all other objects found for the writers. */
  public ObjectDetails objectDetails() {
    return objectDetails;
  }

  /** Adds an object that was read. */
  public <T extends DatabaseObject> T add(T object) {
    index.add(object);
    return object;
  }

  /** Makes a second catalog row lead to an object that was read. */
  public void alias(CatalogId id, DatabaseObject object) {
    index.alias(id, object);
  }

  /** Says that an object belongs to an extension. */
  public void member(CatalogId id, Extension extension) {
    index.member(id, extension);
  }

  /** Adds a role, so that {@link #role} finds its name. */
  public void role(long oid, String name) {
    roles.put(oid, name);
  }

  /**
   * The name of a role.
   *
   * @throws CatalogException when there is no role with this OID
   */
  public String role(long oid) {
    String name = roles.get(oid);
    if (name == null) {
      throw new CatalogException("role with OID " + oid + " does not exist");
    }
    return name;
  }

  /** The schema with this OID. @throws CatalogException when there is none */
  public Namespace namespace(long oid) {
    Namespace namespace = index.namespace(oid);
    if (namespace == null) {
      throw new CatalogException("schema with OID " + oid + " does not exist");
    }
    return namespace;
  }

  /** The next free dump ID. */
  public int nextDumpId() {
    return ++lastDumpId;
  }

  /** A header with a dump ID of its own for a catalog row. */
  public ObjectHeader header(
      long catalogOid, long oid, String name, @Nullable Namespace namespace) {
    return new ObjectHeader(nextDumpId(), new CatalogId(catalogOid, oid), name, namespace);
  }

  /** A header with a dump ID of its own for an object that stands in no catalog. */
  public ObjectHeader header(String name, @Nullable Namespace namespace) {
    return new ObjectHeader(nextDumpId(), CatalogId.NONE, name, namespace);
  }

  /** The catalog as read so far. The builder must not be used afterwards. */
  public Catalog build(Comments comments, SecurityLabels securityLabels) {
    return new Catalog(
        version,
        index,
        Map.copyOf(roles),
        relationDetails,
        objectDetails,
        comments,
        securityLabels);
  }
}
