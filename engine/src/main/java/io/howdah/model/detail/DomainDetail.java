package io.howdah.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * The definition of a domain. Source: {@code pg_type}.
 *
 * @param baseType the type underneath, with its modifier
 * @param collationOid OID of the collation, or 0 when it is the base type's own
 * @param notNull whether nulls are refused
 * @param defaultValue the default, or null
 */
public record DomainDetail(
    String baseType, long collationOid, boolean notNull, @Nullable TypeDefault defaultValue)
    implements Detail {}
