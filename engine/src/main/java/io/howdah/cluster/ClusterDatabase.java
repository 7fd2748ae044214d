package io.howdah.cluster;

/**
 * A database of a cluster that is dumped.
 *
 * @param name its name
 * @param excluded whether it shall be left out, which is told in its turn
 */
public record ClusterDatabase(String name, boolean excluded) {}
