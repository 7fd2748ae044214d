package io.howdah.model;

/**
 * What the planner knows of a relation's size, read where its statistics are to be dumped.
 *
 * <p>Source: {@code pg_class}.
 *
 * @param statisticsDumpId dump ID that was kept for the relation's {@link RelationStatistics}
 * @param pages pages of 8 kB
 * @param tuples rows, as the server writes the number
 * @param allVisible pages that the visibility map marks all-visible
 * @param allFrozen pages that it marks all-frozen; 0 before server 18
 */
public record RelationSize(
    int statisticsDumpId, int pages, String tuples, int allVisible, int allFrozen) {}
