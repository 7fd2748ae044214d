package io.howdah.catalog;

/**
 * What the writers need of relations and their parts, by OID: columns, parents, partition bounds,
 * definitions.
 */
public final class RelationDetails {}
