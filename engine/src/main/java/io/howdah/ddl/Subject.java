package io.howdah.ddl;

import io.howdah.model.CatalogId;
import io.howdah.model.DatabaseObject;
import org.jspecify.annotations.Nullable;

/**
 * What a comment, a security label or privileges are about.
 *
 * @param type the kind as COMMENT ON, SECURITY LABEL or GRANT wants it, such as {@code "TABLE"} or
 *     {@code "TRIGGER name ON"}
 * @param name the name, quoted, with arguments where the kind has them, without a schema
 * @param namespace bare name of the schema, or null
 * @param owner bare name of the owner, or null
 * @param catalogId under which the catalogs keep comments and labels
 * @param dumpId the entry that must come first
 */
record Subject(
    String type,
    String name,
    @Nullable String namespace,
    @Nullable String owner,
    CatalogId catalogId,
    int dumpId) {

  /** An object under its own catalog ID, dump ID and schema. */
  static Subject of(DatabaseObject object, String type, String name, @Nullable String owner) {
    var namespace = object.namespace();
    return new Subject(
        type,
        name,
        namespace == null ? null : namespace.name(),
        owner,
        object.catalogId(),
        object.dumpId());
  }

  /** The same under another kind: a view is a TABLE to GRANT. */
  Subject as(String otherType) {
    return new Subject(otherType, name, namespace, owner, catalogId, dumpId);
  }

  /** The same without a schema, for kinds whose name has it already or that stand in none. */
  Subject withoutNamespace() {
    return new Subject(type, name, null, owner, catalogId, dumpId);
  }

  /** Whether what is said about it counts as data: it does for large objects. */
  boolean isData() {
    return type.equals("LARGE OBJECT");
  }

  /** Kind and name, as tags have it. */
  String tag() {
    return type + " " + name;
  }

  /** Appends kind and qualified name, as commands have it. */
  void append(StringBuilder sql, DdlContext context) {
    sql.append(type).append(' ');
    if (namespace != null && !namespace.isEmpty()) {
      sql.append(context.quote(namespace)).append('.');
    }
    sql.append(name);
  }
}
