package io.howdah.model;

/** A publication. Source: {@code pg_publication}. */
public record Publication(
    ObjectHeader header,
    String owner,
    boolean allTables,
    boolean insert,
    boolean update,
    boolean delete,
    boolean truncate,
    boolean viaRoot,
    char generatedColumns)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.PUBLICATION;
  }
}
