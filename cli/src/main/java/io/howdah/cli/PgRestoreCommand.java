package io.howdah.cli;

import io.howdah.RestoreOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a command line asks pg_restore to do. Names are byte strings.
 *
 * @param options what is restored, and how
 * @param connection the database to restore to; null where text is written or entries are listed
 * @param archive the archive's file or directory; null for standard input
 * @param format the format that is claimed for it
 * @param file where text goes: a name, a dash or null for standard output
 * @param list whether only the table of contents is wanted
 */
record PgRestoreCommand(
    RestoreOptions options,
    @Nullable ConnectionArguments connection,
    @Nullable String archive,
    PgRestoreCommandLine.InputFormat format,
    @Nullable String file,
    boolean list) {}
