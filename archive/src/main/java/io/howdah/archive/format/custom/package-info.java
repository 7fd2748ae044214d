/**
 * The custom format: one file with the header, the table of contents and blocks of data.
 *
 * <p>The field that ends each entry is an offset: where the entry's block starts. Behind the table
 * of contents stand the blocks, in any order. A block is a byte, its type (1 data, 3 large
 * objects); an int, the dump ID; then
 *
 * <ul>
 *   <li>data: chunks, each an int length and that many bytes, ended by a chunk of length 0. The
 *       chunks' bytes together are one compressed stream: zlib (RFC 1950), an LZ4 frame, a zstd
 *       frame, or the data as it is.
 *   <li>large objects: for each an int, its OID, and chunks as above; a zero OID ends the block.
 * </ul>
 *
 * <p>The last block of an archive that we wrote is one of data whose ID no entry has: uncompressed,
 * the text that {@link io.howdah.archive.ArchiveSums} describes. The C tools pass over it.
 *
 * <p>Where the output can be seeked, the offsets are set when all is written; else they keep the
 * flag "not set", and a reader finds blocks by reading on.
 *
 * <p>Enter by {@link io.howdah.archive.format.custom.CustomReader} and {@link
 * io.howdah.archive.format.custom.CustomWriter}. Source: pg_backup_custom.c.
 */
@NullMarked
package io.howdah.archive.format.custom;

import org.jspecify.annotations.NullMarked;
