package io.howdah.catalog;

import io.howdah.sql.ServerVersion;
import java.util.Map;

/**
 * A database's system catalogs as one transaction saw them. Not changed once built.
 *
 * @param version the server's version
 * @param index every object, with look-ups
 * @param roles names of roles by OID
 * @param relationDetails what the writers need of relations beyond the objects themselves
 * @param objectDetails the same for all other kinds
 * @param comments every comment
 * @param securityLabels every security label
 */
public record Catalog(
    ServerVersion version,
    ObjectIndex index,
    Map<Long, String> roles,
    RelationDetails relationDetails,
    ObjectDetails objectDetails,
    Comments comments,
    SecurityLabels securityLabels) {}
