package io.howdah.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the table: the same work done by Howdah's tool and by the C tool.
 *
 * @param name as the table shows it
 * @param database what it is done on
 * @param tool {@code pg_dump} or {@code pg_restore}
 * @param ours options of our tool, without connection and output
 * @param theirs options of the C tool
 * @param directory whether the output is a directory
 * @param delayMillis how long the line takes each way, beyond what it takes by itself
 */
record Work(
    String name,
    BenchDatabase database,
    String tool,
    List<String> ours,
    List<String> theirs,
    boolean directory,
    long delayMillis) {

  private static Work dump(String name, BenchDatabase database, String options) {
    return dump(name, database, options, options);
  }

  private static Work dump(String name, BenchDatabase database, String ours, String theirs) {
    return new Work(
        name, database, "pg_dump", words(ours), words(theirs), theirs.contains("-Fd"), 0);
  }

  private static Work restore(String name, BenchDatabase database, String options) {
    return new Work(name, database, "pg_restore", words(options), words(options), false, 0);
  }

  private Work over(String line, long millis) {
    return new Work(name + line, database, tool, ours, theirs, directory, millis);
  }

  private static List<String> words(String options) {
    return List.of(options.split(" "));
  }

  /** Everything that is compared, in the table's order. */
  static List<Work> all() {
    List<Work> all = new ArrayList<>();
    all.add(dump("dump, custom, gzip", BenchDatabase.DATA, "-Fc"));
    all.add(dump("dump, custom, zstd", BenchDatabase.DATA, "-Fc -Z zstd"));
    all.add(dump("dump, custom, lz4", BenchDatabase.DATA, "-Fc -Z lz4"));
    all.add(dump("dump, custom, uncompressed", BenchDatabase.DATA, "-Fc -Z0"));
    all.add(dump("dump, plain", BenchDatabase.DATA, "-Fp"));
    all.add(dump("dump, custom, gzip, random values", BenchDatabase.RANDOM, "-Fc"));
    all.add(dump("dump, custom, zstd, random values", BenchDatabase.RANDOM, "-Fc -Z zstd"));
    all.add(dump("dump, custom, lz4, random values", BenchDatabase.RANDOM, "-Fc -Z lz4"));
    all.add(dump("dump, directory, 2 jobs", BenchDatabase.DATA, "-Fd -j2"));
    all.add(dump("dump, custom, 2 jobs (C: directory)", BenchDatabase.DATA, "-Fc -j2", "-Fd -j2"));
    all.add(dump("dump, one large table, 2 jobs", BenchDatabase.ONE_TABLE, "-Fd -j2"));
    all.add(dump("schema, empty database", BenchDatabase.EMPTY, "-s"));
    all.add(dump("schema, 2 000 relations", BenchDatabase.RELATIONS, "-s"));
    all.add(dump("schema, 10 000 tables", BenchDatabase.TABLES, "-s"));
    all.add(dump("1 000 000 large objects", BenchDatabase.LARGE_OBJECTS, "-Fc"));
    all.add(restore("restore, 2 jobs", BenchDatabase.DATA, "-j2"));
    all.add(restore("restore, schema, 10 000 tables", BenchDatabase.TABLES, "-s"));
    String line = ", line of 20 ms each way";
    all.add(dump("schema, application", BenchDatabase.APPLICATION, "-s").over(line, 20));
    all.add(
        restore("restore, schema, application", BenchDatabase.APPLICATION, "-s").over(line, 20));
    return all;
  }
}
