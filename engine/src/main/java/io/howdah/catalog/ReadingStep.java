package io.howdah.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One reader in its place among the others.
 *
 * @param message what is said before its rows are taken, as pg_dump says it with {@code -v}, maybe
 *     in several lines; null for a reader that goes on with the work of the one before
 * @param reader reads one family of catalogs
 */
public record ReadingStep(@Nullable String message, CatalogReader reader) {}
