package io.howdah.catalog;

import io.howdah.model.Acl;
import io.howdah.model.CatalogId;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.Extension;
import io.howdah.model.Namespace;
import io.howdah.model.ObjectHeader;
import io.howdah.sql.ServerVersion;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the catalog readers fill, one after the other. Not thread-safe. */
public final class CatalogBuilder {
  private final ServerVersion version;
  private final Consumer<DatabaseObject> added;
  private final ObjectIndex index = new ObjectIndex();
  private final DependencyGraph dependencies = new DependencyGraph();
  private final Map<Long, String> roles = new HashMap<>();
  private final RelationDetails relationDetails = new RelationDetails();
  private final ObjectDetails objectDetails = new ObjectDetails();
  private final Map<CatalogId, InitialPrivileges> initialPrivileges = new HashMap<>();
  private final Set<Long> tablesWithColumnAcls = new HashSet<>();
  private final Set<Long> tablesWithOtherCollations = new HashSet<>();
  private final List<String> warnings = new ArrayList<>();
  private int lastDumpId;

  private record InitialPrivileges(char kind, String acl) {}

  /** Starts empty, for a server of this version. */
  public CatalogBuilder(ServerVersion version) {
    this(version, _ -> {});
  }

  /**
   * Starts empty.
   *
   * @param added is shown every object as soon as it was added, before the next one is read
   */
  public CatalogBuilder(ServerVersion version, Consumer<DatabaseObject> added) {
    this.version = version;
    this.added = added;
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

  /** Keeps a warning for whoever started the reading. */
  public void warn(String message) {
    warnings.add(message);
  }

  /** The warnings since the last call. */
  public List<String> takeWarnings() {
    List<String> taken = List.copyOf(warnings);
    warnings.clear();
    return taken;
  }

  /** Adds an object that was read. */
  public <T extends DatabaseObject> T add(T object) {
    index.add(object);
    added.accept(object);
    return object;
  }

  /** Adds an object that others may look for, but that is not to be dumped. */
  void addForLookUp(DatabaseObject object) {
    index.alias(object.catalogId(), object);
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

  void initialPrivileges(CatalogId id, char kind, String acl) {
    initialPrivileges.put(id, new InitialPrivileges(kind, acl));
  }

  void columnAcls(long tableOid) {
    tablesWithColumnAcls.add(tableOid);
  }

  /** Whether columns of a relation have, or had from the start, privileges of their own. */
  public boolean hasColumnAcls(long tableOid) {
    return tablesWithColumnAcls.contains(tableOid);
  }

  void otherCollations(long tableOid) {
    tablesWithOtherCollations.add(tableOid);
  }

  /** Whether a relation has columns with a collation other than the default. */
  boolean hasOtherCollations(long tableOid) {
    return tablesWithOtherCollations.contains(tableOid);
  }

  /**
   * An object's privileges: what its catalog row says, with its initial privileges, which are read
   * before all objects.
   *
   * @param acl the column of privileges, which may be null
   * @param defaultAcl the column of {@code acldefault}
   */
  public Acl acl(long catalogOid, long oid, Rows rows, int row, int acl, int defaultAcl) {
    return acl(catalogOid, oid, rows.orNull(row, acl), rows.orNull(row, defaultAcl));
  }

  /** The same for values already taken. */
  public Acl acl(long catalogOid, long oid, @Nullable String acl, @Nullable String defaultAcl) {
    InitialPrivileges initial = initialPrivileges.get(new CatalogId(catalogOid, oid));
    return new Acl(
        acl,
        defaultAcl == null ? "" : defaultAcl,
        initial == null ? 0 : initial.kind(),
        initial == null ? null : initial.acl());
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
