package io.howdah.archive.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.archive.ArchiveException;
import io.howdah.testkit.Kinds;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.SampleDatabase;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the C tools write is never called damaged: every kind of object, names of every sort, every
 * option that changes the text, other encodings.
 */
class SoundArchivesTest {
  private static final List<String> OPTIONS =
      List.of(
          "",
          "-s -C -c --if-exists",
          "-a --disable-triggers",
          "-O -x --no-comments --no-tablespaces --no-table-access-method",
          "--inserts",
          "--column-inserts --rows-per-insert=7 --on-conflict-do-nothing",
          "-s --quote-all-identifiers",
          "-s --binary-upgrade",
          "--statistics",
          "-E LATIN1",
          "-E SJIS",
          "--section=pre-data",
          "--section=data",
          "--section=post-data",
          "-T *1 -T *2",
          "-n k_*",
          "-t *part* -t *index*",
          "--load-via-partition-root --disable-dollar-quoting",
          "-N k_function -N k_type");

  /** Text that is no text in any encoding, and names that look like what they are not. */
  private static final String ODD =
      """
      CREATE SCHEMA "s.t";
      CREATE TABLE "s.t"."a b" ("c, d" integer, "CONSTRAINT" text, "select" text DEFAULT '\\'';--',
        "tab\there" "char", e text GENERATED ALWAYS AS ("select" || E'\\\\') STORED, CHECK ("c, d" > 0));
      CREATE TABLE "s.t"."a b2" (LIKE "s.t"."a b", f integer DEFAULT -1) WITH (fillfactor = 70);
      CREATE INDEX "ON x" ON "s.t"."a b" USING btree ("select" COLLATE "C" text_pattern_ops DESC)
        WHERE ("CONSTRAINT" IS NOT NULL AND "select" LIKE '%(%');
      CREATE VIEW "s.t"."FROM x" AS SELECT x."c, d" AS abs, count(*) AS "count(", row_number() OVER (w)
        FROM "s.t"."a b" x LEFT JOIN LATERAL (SELECT y.f FROM "s.t"."a b2" y WHERE y.f = x."c, d") absx(sun) ON true
        GROUP BY x."c, d", absx.sun WINDOW w AS (ORDER BY absx.sun);
      CREATE VIEW "s.t".cte AS WITH RECURSIVE abz(sim, lowes) AS (SELECT 1, 'a'::text UNION ALL SELECT sim + 1, lowes
        FROM abz WHERE sim < 9) SELECT * FROM abz, LATERAL generate_series(1, 3) minx(maz);
      CREATE TYPE "s.t".integex AS ENUM ('a', 'b''c', '');
      CREATE FUNCTION "s.t".abz(a integer, "b""c" "s.t".integex DEFAULT 'a', OUT "o, p" text, VARIADIC integer[] DEFAULT '{}')
        LANGUAGE sql AS $x$ SELECT '$$' $x$;
      CREATE FUNCTION "s.t".tab() RETURNS TABLE (a timestamp(3) with time zone, b interval day to second(2)[])
        LANGUAGE plpgsql SET "TimeZone" TO 'UTC' SET search_path TO "s.t", pg_temp AS 'BEGIN RETURN; END';
      COMMENT ON FUNCTION "s.t".abz(integer, "s.t".integex, integer[]) IS 'It''s "odd"\\';
      CREATE TRIGGER " ON t" BEFORE INSERT OR UPDATE OF "c, d" ON "s.t"."a b" FOR EACH ROW
        WHEN (new."c, d" > 1) EXECUTE FUNCTION suppress_redundant_updates_trigger();
      GRANT SELECT ("c, d"), UPDATE ("select") ON "s.t"."a b" TO PUBLIC;
      CREATE OPERATOR "s.t".<!> (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
      CREATE VIEW "s.t".op AS SELECT 1 OPERATOR("s.t".<!>) 2 AS x, EXTRACT(epoch FROM now()) AS y, 1e30::real AS z;
      INSERT INTO "s.t"."a b" VALUES (1, E'x\\ty', 'z', 'q');
      """;

  private static final String BYTES =
      """
      CREATE TABLE "n\u00e4me" ("sp\u00e4lte" text DEFAULT '\u00fc', "B" text);
      COMMENT ON TABLE "n\u00e4me" IS '\u00e9\u00e8';
      CREATE INDEX "\u00efx" ON "n\u00e4me" (upper("sp\u00e4lte"));
      CREATE VIEW "v\u00eew" AS SELECT "sp\u00e4lte" AS "\u00f1" FROM "n\u00e4me";
      """;

  /** Settings of a database that change how values are written, where pg_dump lets them. */
  private static final String SETTINGS =
      """
      DO $$ DECLARE setting text; BEGIN
        FOREACH setting IN ARRAY ARRAY['bytea_output = escape', 'DateStyle = German', 'IntervalStyle = iso_8601',
            'TimeZone = ''<x>-101:02''', 'extra_float_digits = -5'] LOOP
          EXECUTE format('ALTER DATABASE %I SET %s', current_database(), setting);
        END LOOP; END $$;
      CREATE TYPE size AS ENUM ('it''s', E'back\\\\slash', '');
      CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
      CREATE DOMAIN more AS positive NOT NULL DEFAULT 1;
      CREATE TABLE parent (a bytea, b timestamptz, c timetz, d interval(0), e size, f more, g numeric(9, 3));
      CREATE TABLE child (h double precision[], i timestamp(3), j interval day to second(2), k date) INHERITS (parent);
      INSERT INTO child VALUES ('\\\\x5c7800ff27', '0044-03-15 12:00 BC', '12:00+15:59', '-1 year 2 days', 'it''s', 7, 'NaN',
        '{1e300,NaN}', '-infinity', '-1 12:00:00.55', '10000-01-01'), (NULL, 'infinity', '24:00-00:30:10', '0', '', 1, -0.5,
        NULL, '1999-12-31 23:59:59.9996', '1', 'infinity'), ('', '294276-12-31 23:59:59.999999', NULL, '100 years 1 mon', NULL, 2, 0,
        '{}', NULL, NULL, NULL);
      """;

  @TempDir Path directory;

  private final StringBuilder faults = new StringBuilder();
  private int sound;

  @TestFactory
  List<DynamicTest> areAccepted() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int server : PostgresServer.VERSIONS) {
      for (int tool : ReferenceTools.VERSIONS) {
        if (tool >= server) {
          // All options on the oldest and the newest server, a few on those between.
          boolean all = tool == 18 && (server == 14 || server == 18);
          List<String> options = all ? OPTIONS : List.of("", "-s -C -c --if-exists");
          tests.add(dynamicTest(tool + " of " + server, () -> dumpAll(tool, server, options)));
        }
      }
    }
    tests.add(dynamicTest("other encodings", this::dumpEncodings));
    return tests;
  }

  private void dumpAll(int tool, int server, List<String> options) throws IOException {
    PostgresServer on = PostgresServer.of(server);
    try (TestDatabase database = Kinds.everything(on)) {
      database.execute(ODD);
      for (String option : options) {
        verify(tool, database, option);
      }
    }
    try (TestDatabase database = SampleDatabase.create(on)) {
      for (String option : options.subList(0, 2)) {
        verify(tool, database, option);
      }
    }
    verifySettings(tool, on);
    assertNoFaults();
    // Some options are not there in all versions, and not all text is in all encodings.
    assertThat(sound).isGreaterThanOrEqualTo(options.size() - 3);
    sound = 0;
  }

  private void verifySettings(int tool, PostgresServer on) throws IOException {
    int before = sound;
    try (TestDatabase database = on.createDatabase()) {
      database.execute(SETTINGS);
      verify(tool, database, "");
    }
    assertThat(sound).as("%s", faults).isEqualTo(before + 1);
  }

  private void dumpEncodings() throws IOException {
    for (String encoding : List.of("LATIN1", "SQL_ASCII", "EUC_JP", "WIN1252")) {
      try (TestDatabase database =
          TestDatabase.create(
              PostgresServer.of(18),
              "bytes_" + encoding.toLowerCase(java.util.Locale.ROOT),
              "TEMPLATE template0 LOCALE 'C' ENCODING '" + encoding + "'")) {
        if (encoding.equals("EUC_JP")) {
          database.execute("CREATE TABLE \"\u540d\u524d\" (\"\u5217\" text DEFAULT '\u6f22')");
        } else {
          database.execute(BYTES);
          database.execute(ODD);
        }
        for (String option : List.of("", "-s -C", "--column-inserts")) {
          verify(18, database, option);
        }
      }
    }
    assertNoFaults();
    assertThat(sound).isEqualTo(12);
  }

  private void assertNoFaults() {
    String found = faults.toString();
    faults.setLength(0);
    assertThat(found).isEmpty();
  }

  private void verify(int tool, TestDatabase database, String option) throws IOException {
    Path path = directory.resolve("archive");
    List<String> arguments = new ArrayList<>(List.of("-Fc", "-f", path.toString()));
    if (!option.isEmpty()) {
      arguments.addAll(List.of(option.split(" ")));
    }
    arguments.addAll(List.of("-d", database.url()));
    ProcessRunner.Result result = ReferenceTools.require(tool).runner("pg_dump", arguments).run();
    if (result.exitStatus() != 0) {
      return;
    }
    try {
      Verifier.verify(path, null);
      sound++;
    } catch (ArchiveException e) {
      faults.append("\noptions ").append(option).append(": ").append(e.getMessage());
      faults.append(' ').append(e.detail());
    }
  }
}
