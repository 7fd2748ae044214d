package io.howdah.model;

import java.util.List;

/**
 * Large objects with one owner and the same privileges. Source: {@code pg_largeobject_metadata}.
 */
public record LargeObjects(ObjectHeader header, Acl acl, String owner, List<Long> oids)
    implements WithAcl {}
