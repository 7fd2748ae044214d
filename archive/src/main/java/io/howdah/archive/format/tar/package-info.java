/**
 * The tar format: a POSIX ustar file with {@code toc.dat}, a header and a table of contents as in
 * the custom format; {@code NNNN.dat} for each entry with data, NNNN its dump ID; for each BLOBS
 * entry its {@code blob_OID.dat} members, then the list of them, {@code blobs_NNNN.toc} ({@code
 * blobs.toc} before 1.16); {@code restore.sql}, a script for people; and two blocks of zeros.
 * Nothing is compressed. The field that ends each entry is a string: the name of its data's member,
 * or the empty string.
 *
 * <p>A member is a header of 512 bytes and its bytes, padded with zeros to a multiple of 512. In
 * the header: name (100 bytes), mode (8), user (8), group (8), size (12), time (12), checksum (8),
 * type (1), link name (100), magic {@code ustar} (6), version {@code 00} (2), user name (32), group
 * name (32), device numbers (8 each). Numbers are octal and end with a blank; sizes over 8 GiB are
 * a byte 0x80 and the number, most significant byte first.
 *
 * <p>Enter by {@link io.howdah.archive.format.tar.TarReader} and {@link
 * io.howdah.archive.format.tar.TarWriter}. Source: pg_backup_tar.c, port/tar.c.
 */
@NullMarked
package io.howdah.archive.format.tar;

import org.jspecify.annotations.NullMarked;
