package io.howdah.model;

/**
 * A transform. Source: {@code pg_transform}.
 *
 * @param language bare name of the language
 * @param fromSql OID of the function that turns a value into the language's, or 0
 * @param toSql OID of the function that turns the language's value into an SQL value, or 0
 */
public record Transform(
    ObjectHeader header, long typeOid, long languageOid, String language, long fromSql, long toSql)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TRANSFORM;
  }
}
