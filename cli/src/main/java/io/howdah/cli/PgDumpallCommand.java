package io.howdah.cli;

import io.howdah.cluster.ClusterOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a command line asks pg_dumpall to do. Byte strings; null where the line says nothing.
 *
 * @param options what is dumped beside the databases
 * @param connection where the cluster is; its database is a connection string ({@code -d})
 * @param database the database to connect to first ({@code -l})
 * @param handedOn the options for the pg_dump of each database
 * @param encoding the dump's encoding
 * @param role SET ROLE before the dump
 * @param file a file's name; null for standard output
 * @param sync whether to wait until the file is on disk
 */
record PgDumpallCommand(
    ClusterOptions options,
    ConnectionArguments connection,
    @Nullable String database,
    HandedOn handedOn,
    @Nullable String encoding,
    @Nullable String role,
    @Nullable String file,
    boolean sync) {}
