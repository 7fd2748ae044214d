package io.howdah.cli;

import io.howdah.DumpOptions;
import io.howdah.DumpOutput;
import io.howdah.archive.ArchiveTarget;

/**
 * What a command line asks pg_dump to do.
 *
 * @param options what is dumped
 * @param connection from where
 * @param output to where
 */
record PgDumpCommand(DumpOptions options, ConnectionArguments connection, DumpOutput output) {
  /** The same, written elsewhere. */
  PgDumpCommand to(ArchiveTarget target) {
    return new PgDumpCommand(options, connection, output.withTarget(target));
  }
}
