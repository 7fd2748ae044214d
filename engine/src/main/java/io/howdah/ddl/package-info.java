/**
 * What pg_dump writes for each kind of object: one writer per kind, object in, entry text out.
 *
 * <p>Enter at {@link io.howdah.ddl.DdlWriter}, whose switch over all kinds is exhaustive: a new
 * kind does not compile without its writer. Texts are, byte for byte, pg_dump 18's.
 *
 * <p>No I/O here: what a writer needs was read before (package {@code catalog}), and what is dumped
 * was decided before. Writers ask no server, and know neither archives nor scripts.
 */
@NullMarked
package io.howdah.ddl;

import org.jspecify.annotations.NullMarked;
