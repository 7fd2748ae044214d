package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.Constraint;
import io.howdah.model.DatabaseObject;
import io.howdah.model.Extension;
import io.howdah.model.Type;
import io.howdah.model.detail.Detail;
import io.howdah.model.detail.FamilyMembers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the writers need of objects other than relations beyond the objects themselves: function
 * bodies, enum labels, names of types. Filled while the catalogs are read, then only read.
 */
public final class ObjectDetails {
  private final Map<CatalogId, Detail> details = new HashMap<>();
  private final Map<Long, String> typeNames = new HashMap<>();
  private final Map<CatalogId, FamilyMembers> members = new HashMap<>();
  private final Grouped<Constraint> domainConstraints = new Grouped<>();
  private final Grouped<String> extensions = new Grouped<>();

  void put(long catalogOid, long oid, Detail detail) {
    details.put(new CatalogId(catalogOid, oid), detail);
  }

  void putTypeName(long oid, String name) {
    typeNames.put(oid, name);
  }

  void putMembers(CatalogId owner, FamilyMembers owned) {
    members.put(owner, owned);
  }

  void addConstraint(Type domain, Constraint constraint) {
    domainConstraints.add(domain.oid(), constraint);
  }

  /**
   * Says that an object depends on an extension by {@code ALTER … DEPENDS ON EXTENSION}.
   *
   * @param object the object's catalog row
   */
  public void addExtension(CatalogId object, Extension extension) {
    extensions.add(object, extension.name());
  }

  /**
   * The rest of an object's definition.
   *
   * @throws CatalogException when it wasn't read, or is of another kind
   */
  public <T extends Detail> T of(DatabaseObject object, Class<T> kind) {
    Detail found = details.get(object.catalogId());
    if (!kind.isInstance(found)) {
      throw new CatalogException(
          "definition of \"" + object.name() + "\" (OID " + object.oid() + ") was not found");
    }
    return kind.cast(found);
  }

  /**
   * The name of a type as it stands in SQL, quoted and qualified where it must be. Known for all
   * types that definitions mention by OID.
   *
   * <p>Source: {@code getFormattedTypeName} in {@code pg_dump.c}.
   *
   * @throws CatalogException when the type isn't among those
   */
  public String typeName(long oid) {
    String name = typeNames.get(oid);
    if (name == null) {
      throw new CatalogException("name of the type with OID " + oid + " was not found");
    }
    return name;
  }

  /** The operators and functions that an operator class owns, or the loose ones of a family. */
  public FamilyMembers members(DatabaseObject owner) {
    return members.getOrDefault(owner.catalogId(), FamilyMembers.NONE);
  }

  /** The constraints of a domain, by name. */
  public List<Constraint> constraints(Type domain) {
    return domainConstraints.of(domain.oid());
  }

  /**
   * Bare names of the extensions that an object depends on by {@code ALTER … DEPENDS ON EXTENSION}.
   */
  public List<String> extensionsDependedOn(CatalogId object) {
    return extensions.of(object);
  }
}
