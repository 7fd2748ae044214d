package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * What every database object has.
 *
 * @param dumpId positive, unique in one dump, given in the order of reading
 * @param catalogId the catalog row the object comes from, or {@link CatalogId#NONE}
 * @param name the bare name, neither quoted nor qualified; a byte string
 * @param namespace the schema the object stands in, or null for what stands in none
 */
public record ObjectHeader(
    int dumpId, CatalogId catalogId, String name, @Nullable Namespace namespace) {}
