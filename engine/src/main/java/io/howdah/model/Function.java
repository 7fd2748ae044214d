package io.howdah.model;

import java.util.List;

/** A function or procedure. Source: {@code pg_proc}. */
public record Function(
    ObjectHeader header,
    Acl acl,
    String owner,
    long languageOid,
    List<Long> argumentTypes,
    long returnType)
    implements Routine {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.FUNCTION;
  }
}
