package io.howdah.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * An operator that another object names.
 *
 * @param oid its OID
 * @param schema bare name of its schema, or null when there is no such operator
 * @param name its name, or null when there is no such operator
 */
public record OperatorReference(long oid, @Nullable String schema, @Nullable String name) {}
