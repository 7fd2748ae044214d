package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.DummyType;
import io.howdah.model.Namespace;
import io.howdah.model.ObjectHeader;
import io.howdah.model.ShellType;
import io.howdah.model.Table;
import io.howdah.model.Type;
import io.howdah.wire.Rows;

/**
 * Reads all types, built-in ones too: they may be elements, arguments and operands of the user's
 * objects. Types that come into being with another object become {@link DummyType}s.
 *
 * <p>Source: {@code getTypes}, {@code selectDumpableType} in {@code pg_dump.c}.
 */
final class TypeReader implements CatalogReader {
  private final DomainConstraintReader domainConstraints;

  /** Takes the reader whose rows have been read before. */
  TypeReader(DomainConstraintReader domainConstraints) {
    this.domainConstraints = domainConstraints;
  }

  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, typname, typnamespace, typacl, acldefault('T', typowner), typowner, typelem,
      typrelid, typarray, typtype, typisdefined
    FROM pg_type\
    """;
  }

  /** There are two types for each relation. */
  @Override
  public boolean isHeavy() {
    return true;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    OidMap<Long> elements = elements(rows);
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      String name = rows.get(row, 1);
      long namespaceOid = rows.getLong(row, 2);
      Namespace namespace = builder.namespace(namespaceOid);
      ObjectHeader header = builder.header(CatalogOids.TYPE, oid, name, namespace);
      long relationOid = rows.getLong(row, 7);
      long arrayOid = rows.getLong(row, 8);
      if (BuiltIn.isOnlyLookedUp(oid, namespaceOid, context) && rows.isNull(row, 3)) {
        builder.addForLookUp(new DummyType(header, relationOid, arrayOid));
        continue;
      }
      String owner = builder.role(rows.getLong(row, 5));
      char kind = rows.get(row, 9).charAt(0);
      boolean isRowOfTable = isRowOfTable(relationOid, builder);
      boolean isArray = name.startsWith("_") && isArray(oid, rows.getLong(row, 6), elements);
      if (isRowOfTable || isArray || kind == Type.MULTIRANGE) {
        DummyType type =
            builder.add(new DummyType(header, isRowOfTable ? relationOid : 0, arrayOid));
        if (kind == Type.BASE && context.selection().wants(type, Component.DEFINITION)) {
          // Arrays count as base types: pg_dump has shells of them too, to no effect but on the
          // IDs.
          builder.nextDumpId();
        }
      } else {
        Type type =
            builder.add(
                new Type(
                    header,
                    builder.acl(CatalogOids.TYPE, oid, rows, row, 3, 4),
                    owner,
                    rows.getLong(row, 6),
                    relationOid,
                    arrayOid,
                    kind,
                    rows.getBoolean(row, 10)));
        if (context.selection().wants(type, Component.DEFINITION)) {
          addParts(type, builder);
        }
      }
    }
  }

  /** Which type has an array type, by the OID of the array type. */
  private static OidMap<Long> elements(Rows rows) {
    OidMap<Long> elements = new OidMap<>();
    for (int row = 0; row < rows.count(); row++) {
      long arrayOid = rows.getLong(row, 8);
      if (arrayOid != 0) {
        elements.put(arrayOid, rows.getLong(row, 0));
      }
    }
    return elements;
  }

  /** Whether a type came into being with another one, and not because somebody asked for it. */
  private static boolean isArray(long oid, long elementOid, OidMap<Long> elements) {
    Long element = elementOid == 0 ? null : elements.get(oid);
    return element != null && element == elementOid;
  }

  /** Relations have been read before; that of a composite type has nothing but the type. */
  private static boolean isRowOfTable(long relationOid, CatalogBuilder builder) {
    if (relationOid == 0) {
      return false;
    }
    Table relation = builder.index().table(relationOid);
    return relation == null || relation.properties().kind() != 'c';
  }

  /**
   * Adds a domain's constraints; and a shell for each type whose functions may have to be made
   * before it: a base type's input and output functions, a range's canonicalization function. A
   * shell has no catalog row, lest it attract the dependencies of the type. Whether it is written
   * is found out when dependency loops are broken.
   */
  private void addParts(Type type, CatalogBuilder builder) {
    if (type.kind() == Type.DOMAIN) {
      domainConstraints.addTo(type, builder);
    } else if (type.kind() == Type.BASE || type.kind() == Type.RANGE) {
      builder.add(new ShellType(builder.header(type.name(), type.namespace()), type));
    }
  }
}
