package io.howdah.bench;

import java.util.List;

/**
 * The databases that work is measured on. Each is made by SQL alone, so anyone can make it again.
 */
@SuppressWarnings("InlineFormatString") // the SQL reads better apart from the switch
enum BenchDatabase {
  /** Nothing in it: what remains is start-up. */
  EMPTY("bench_empty"),
  /** A narrow table and one with jsonb and text: at scale 1, some 600 MB of COPY text. */
  DATA("bench_data"),
  /**
   * Two such tables whose values are at random: nothing comes again, so that compressing is slow.
   */
  RANDOM("bench_random"),
  /** One large table. */
  ONE_TABLE("bench_one_table"),
  /** 2 000 relations of every kind. */
  RELATIONS("bench_relations"),
  /** An application's schema: 900 relations. */
  APPLICATION("bench_application"),
  /** 10 000 tables with three indexes each. */
  TABLES("bench_tables"),
  /** A million large objects of 100 bytes. */
  LARGE_OBJECTS("bench_large_objects");

  private final String databaseName;

  BenchDatabase(String databaseName) {
    this.databaseName = databaseName;
  }

  /** The database's name on the server. */
  String databaseName() {
    return databaseName;
  }

  /**
   * The statements that fill the database, one transaction each.
   *
   * @param scale 1 for the sizes named above
   */
  List<String> statements(double scale) {
    return switch (this) {
      case EMPTY -> List.of();
      case DATA ->
          List.of(
              NARROW.formatted(rows(scale, 6_000_000)),
              WIDE.formatted(rows(scale, 900_000)),
              "ANALYZE");
      case RANDOM ->
          List.of(
              RANDOM_NARROW.formatted(rows(scale, 4_500_000)),
              RANDOM_WIDE.formatted(rows(scale, 1_300_000)),
              "ANALYZE");
      case ONE_TABLE -> List.of(WIDE.formatted(rows(scale, 1_300_000)), "ANALYZE");
      case RELATIONS -> List.of(RELATIONS_SQL.formatted(rows(scale, 200)));
      case APPLICATION -> List.of(RELATIONS_SQL.formatted(rows(scale, 90)));
      case TABLES -> tables(rows(scale, 10_000));
      case LARGE_OBJECTS ->
          List.of(
              "SELECT count(lo_from_bytea(0, decode(repeat(md5(i::text), 3) || 'abcd', 'escape')))"
                  + " FROM generate_series(1, "
                  + rows(scale, 1_000_000)
                  + ") AS i");
    };
  }

  private static long rows(double scale, long atScaleOne) {
    return Math.max(1, Math.round(scale * atScaleOne));
  }

  /** A thousand tables a transaction, so that the server's lock table needn't be huge. */
  private static List<String> tables(long count) {
    List<String> statements = new java.util.ArrayList<>();
    for (long first = 1; first <= count; first += 1000) {
      statements.add(TABLES_SQL.formatted(first, Math.min(count, first + 999)));
    }
    return statements;
  }

  private static final String NARROW =
      """
      CREATE TABLE reading (id bigint PRIMARY KEY, sensor int, at timestamptz, value double precision);
      INSERT INTO reading
      SELECT i, (i * 7919) %% 5000, '2026-01-01 00:00+00'::timestamptz + i * interval '1.7 seconds',
             round((20 + 10 * sin(i / 1000.0) + (i %% 97) / 31.0)::numeric, 4)
      FROM generate_series(1::bigint, %d) AS i\
      """;

  private static final String WIDE =
      """
      CREATE TABLE event (id bigint PRIMARY KEY, kind text, payload jsonb, note text, at timestamptz);
      INSERT INTO event
      SELECT i, (ARRAY['view', 'click', 'order', 'refund', 'login'])[1 + i %% 5],
             jsonb_build_object('user', (i * 104729) %% 50000, 'session', md5((i / 7)::text),
               'items', jsonb_build_array(i %% 100, i %% 77, i %% 13), 'amount', (i * 37 %% 10000) / 100.0,
               'agent', 'Mozilla/5.0 (compatible; ' || (i %% 40) || ')'),
             repeat(chr(97 + (i %% 26)::int) || ' quick brown fox ' || md5(i::text) || ' ', 3),
             '2026-01-01 00:00+00'::timestamptz + i * interval '9 seconds'
      FROM generate_series(1::bigint, %d) AS i\
      """;

  private static final String RANDOM_NARROW =
      """
      CREATE TABLE reading (id bigint PRIMARY KEY, sensor int, at timestamptz, value double precision);
      SELECT setseed(0.5);
      INSERT INTO reading
      SELECT i, (random() * 5000)::int,
             '2026-01-01 00:00+00'::timestamptz + i * interval '1.7 seconds' + random() * interval '1 second',
             random() * 1000
      FROM generate_series(1::bigint, %d) AS i\
      """;

  private static final String RANDOM_WIDE =
      """
      CREATE TABLE event (id bigint PRIMARY KEY, kind text, payload jsonb, note text);
      SELECT setseed(0.25);
      INSERT INTO event
      SELECT i, (ARRAY['view', 'click', 'order', 'refund', 'login'])[1 + (random() * 4)::int],
             jsonb_build_object('user', (random() * 50000)::int, 'session', md5(random()::text),
               'items', jsonb_build_array((random() * 100)::int, (random() * 1000)::int),
               'amount', round((random() * 10000)::numeric, 2), 'score', random()),
             md5(random()::text) || ' ' || md5(random()::text)
      FROM generate_series(1::bigint, %d) AS i\
      """;

  private static final String TABLES_SQL =
      """
      DO $$ BEGIN
        FOR i IN %d..%d LOOP
          EXECUTE format('CREATE TABLE t%%1$s (id bigint PRIMARY KEY, a int NOT NULL, b text DEFAULT ''x'', c timestamptz)', i);
          EXECUTE format('CREATE INDEX t%%1$s_a ON t%%1$s (a); CREATE INDEX t%%1$s_b ON t%%1$s (b, c)', i);
        END LOOP;
      END $$\
      """;

  private static final String RELATIONS_SQL =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
      CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN NEW.at := now(); RETURN NEW; END $f$;
      DO $$ BEGIN
        FOR i IN 1..%d LOOP
          EXECUTE format($q$
            CREATE TABLE account%%1$s (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mail email UNIQUE,
              mood mood DEFAULT 'ok', at timestamptz DEFAULT now(), total numeric(12,2) CHECK (total >= 0));
            COMMENT ON TABLE account%%1$s IS 'accounts of part %%1$s';
            CREATE TABLE item%%1$s (id serial PRIMARY KEY, account int REFERENCES account%%1$s ON DELETE CASCADE, doc jsonb);
            CREATE INDEX item%%1$s_doc ON item%%1$s USING gin (doc);
            CREATE TABLE log%%1$s (at date NOT NULL, line text) PARTITION BY RANGE (at);
            CREATE TABLE log%%1$s_old PARTITION OF log%%1$s FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
            CREATE TABLE log%%1$s_new PARTITION OF log%%1$s DEFAULT;
            CREATE INDEX ON log%%1$s (at);
            CREATE VIEW rich%%1$s AS SELECT id, mail FROM account%%1$s WHERE total > 1000;
            CREATE MATERIALIZED VIEW sums%%1$s AS SELECT account, count(*) FROM item%%1$s GROUP BY account;
            CREATE SEQUENCE ticket%%1$s START 1000;
            CREATE TRIGGER touch BEFORE UPDATE ON account%%1$s FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE FUNCTION total%%1$s(int) RETURNS numeric LANGUAGE sql STABLE
              AS 'SELECT total FROM account%%1$s WHERE id = $1';
            ALTER TABLE item%%1$s ENABLE ROW LEVEL SECURITY;
            CREATE POLICY own ON item%%1$s USING (account > 0);
            GRANT SELECT ON account%%1$s TO PUBLIC;
          $q$, i);
        END LOOP;
      END $$\
      """;
}
