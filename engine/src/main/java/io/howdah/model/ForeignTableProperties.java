package io.howdah.model;

/**
 * What makes a table foreign.
 *
 * <p>Source: {@code pg_foreign_table}.
 *
 * @param server the bare name of the server
 * @param options options as SQL, one a line; empty when there are none
 */
public record ForeignTableProperties(String server, String options) {}
