package io.howdah.cli;

import org.jspecify.annotations.Nullable;

/**
 * What pg_dump's command line says about its output.
 *
 * @param format the format
 * @param file a file's or directory's name, a byte string; null for standard output
 * @param compression what stands behind {@code -Z}, null where it is not given
 * @param sync whether to wait until the files are on disk
 * @param syncFileSystem whether to do that by syncfs rather than by fsync
 */
record OutputArguments(
    OutputFormat format,
    @Nullable String file,
    @Nullable String compression,
    boolean sync,
    boolean syncFileSystem) {}
