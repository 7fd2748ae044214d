package io.howdah.model;

import java.util.List;

/**
 * Large objects with one owner and the same privileges.
 *
 * <p>Source: {@code pg_largeobject_metadata}.
 *
 * @param oids of the objects, ascending, unsigned 32 bits; at least one
 */
public record LargeObjects(ObjectHeader header, Acl acl, String owner, List<Long> oids)
    implements WithAcl {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.LARGE_OBJECTS;
  }

  /** Takes a copy of the list. */
  public LargeObjects {
    oids = List.copyOf(oids);
  }
}
