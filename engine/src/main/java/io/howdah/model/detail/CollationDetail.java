package io.howdah.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * The definition of a collation. Source: {@code pg_collation}.
 *
 * @param provider {@code pg_collation.collprovider}
 * @param deterministic whether only equal bytes are equal
 * @param collate the libc locale for sorting, or null
 * @param ctype the libc locale for character classes, or null
 * @param locale the ICU or built-in locale, or null
 * @param icuRules the ICU tailoring rules, or null
 * @param version the provider's version of the collation, or null
 */
public record CollationDetail(
    char provider,
    boolean deterministic,
    @Nullable String collate,
    @Nullable String ctype,
    @Nullable String locale,
    @Nullable String icuRules,
    @Nullable String version)
    implements Detail {}
