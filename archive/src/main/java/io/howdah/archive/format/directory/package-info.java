/**
 * The directory format: {@code toc.dat}, which is a header and a table of contents as in the custom
 * format, says that it is tar, and is never compressed; for each entry with data a file {@code
 * NNNN.dat}, NNNN its dump ID; for each BLOBS entry a list {@code blobs_NNNN.toc} ({@code
 * blobs.toc} before 1.16) with a line {@code OID blob_OID.dat} for each large object; and those
 * files. Files of data have the suffix .gz, .lz4 or .zst after their compression.
 *
 * <p>The field that ends each entry is a string: the name of its file without suffix, or the empty
 * string. People compress and decompress the files by hand: a reader takes the name as it is, then
 * with each suffix, whatever the header says.
 *
 * <p>In a directory that we wrote, {@code toc.dat} goes on with the text that {@link
 * io.howdah.archive.ArchiveSums} describes. The C tools read to the last entry and no further.
 *
 * <p>Enter by {@link io.howdah.archive.format.directory.DirectoryReader} and {@link
 * io.howdah.archive.format.directory.DirectoryWriter}. Source: pg_backup_directory.c.
 */
@NullMarked
package io.howdah.archive.format.directory;

import org.jspecify.annotations.NullMarked;
