package io.howdah.catalog;

/**
 * What the writers need of objects other than relations, by OID: function bodies, enum labels,
 * operator families.
 */
public final class ObjectDetails {}
