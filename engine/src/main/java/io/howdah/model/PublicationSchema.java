package io.howdah.model;

/** A schema in a publication. Source: {@code pg_publication_namespace}. */
public record PublicationSchema(ObjectHeader header, Publication publication, Namespace schema)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.PUBLICATION_SCHEMA;
  }
}
