/**
 * The dump as a list of steps: connect, read the catalogs, select, order, write entries, pump data.
 *
 * <p>Enter at {@code DumpJob}, which {@link io.howdah.Dump} runs; then {@code CatalogScan} and
 * {@code EntryPlanner}. {@code DumpSelection} decides what is dumped, and marks nothing on the
 * objects.
 *
 * <p>No SQL text of objects is made here (package {@code ddl}), and no byte of an archive or a
 * script (packages {@code archive} and {@code script}). A snapshot is one transaction that reads
 * only: nothing here may write, or set what outlives it.
 */
@NullMarked
package io.howdah.dump;

import org.jspecify.annotations.NullMarked;
