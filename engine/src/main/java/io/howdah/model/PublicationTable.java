package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** A table in a publication. Source: {@code pg_publication_rel}. */
public record PublicationTable(
    ObjectHeader header,
    Publication publication,
    Table table,
    @Nullable String filter,
    @Nullable String columns)
    implements DatabaseObject {}
