package io.howdah.archive.verify;

import io.howdah.archive.Header;

/**
 * What a sound archive holds.
 *
 * @param header of the archive
 * @param entries how many there are
 * @param dataEntries how many of them have data
 * @param largeObjects how many there are
 * @param rows of COPY data
 * @param dataBytes of all data, decompressed
 * @param hasSums whether the archive holds checksums, which all were right; if not, damage that
 *     leaves everything in its form cannot be seen
 */
public record VerifyReport(
    Header header,
    long entries,
    long dataEntries,
    long largeObjects,
    long rows,
    long dataBytes,
    boolean hasSums) {}
