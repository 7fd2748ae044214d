/**
 * A deflate encoder (RFC 1951) that gives about zlib's ratio in about half of its time, and blocks
 * that can be joined.
 *
 * <p>Enter by {@link io.howdah.archive.compress.deflate.DeflateEncoder}. Within: {@code
 * MatchFinder} looks for earlier occurrences, {@code Parser} chooses among them, {@code Tokens}
 * holds the choice and its statistics, {@code BlockWriter} turns it into bits. Nothing here has a
 * header or a checksum, starts a thread or does input or output.
 */
@NullMarked
package io.howdah.archive.compress.deflate;

import org.jspecify.annotations.NullMarked;
