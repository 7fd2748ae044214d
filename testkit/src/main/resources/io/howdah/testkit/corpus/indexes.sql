-- servers: 14-18
CREATE SCHEMA k_index;
CREATE TABLE k_index.t (a integer, b text, c integer[], d point, e tsvector, f jsonb, g int4range, h text COLLATE "C", "Odd ""col""" integer, i inet, j timestamptz);
CREATE INDEX plain ON k_index.t (a);
CREATE UNIQUE INDEX unique_index ON k_index.t (a, b);
CREATE INDEX ordered ON k_index.t (a DESC, b ASC NULLS FIRST, h DESC NULLS LAST);
CREATE INDEX expression ON k_index.t (lower(b), (a + 1), (b || h) COLLATE "C" text_pattern_ops, COALESCE(a, 0));
CREATE INDEX partial ON k_index.t (a) WHERE b = 'it''s' AND a > 5 OR c IS NULL;
CREATE INDEX including ON k_index.t (a) INCLUDE (b, "Odd ""col""");
CREATE INDEX "Odd ""index""" ON k_index.t ("Odd ""col""");
CREATE INDEX operator_class ON k_index.t (b text_pattern_ops, h COLLATE "POSIX" varchar_ops);
CREATE INDEX with_options ON k_index.t (a) WITH (fillfactor = 50, deduplicate_items = off);
CREATE INDEX by_hash ON k_index.t USING hash (b) WITH (fillfactor = 40);
CREATE INDEX by_gin ON k_index.t USING gin (c, e) WITH (fastupdate = off, gin_pending_list_limit = 128);
CREATE INDEX by_gin_path ON k_index.t USING gin (f jsonb_path_ops);
CREATE INDEX by_gist ON k_index.t USING gist (d, g) WITH (buffering = on, fillfactor = 80);
CREATE INDEX by_gist_options ON k_index.t USING gist (e tsvector_ops (siglen = 100));
CREATE INDEX by_spgist ON k_index.t USING spgist (b) INCLUDE (a);
CREATE INDEX by_brin ON k_index.t USING brin (a, j timestamptz_minmax_multi_ops (values_per_range = 16)) WITH (pages_per_range = 8, autosummarize = on);
CREATE INDEX by_bloom_brin ON k_index.t USING brin (b text_bloom_ops (n_distinct_per_range = 100, false_positive_rate = 0.05));
-- if 15+
CREATE UNIQUE INDEX nulls_not_distinct ON k_index.t (a, h) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX nulls_not_distinct_include ON k_index.t (a) INCLUDE (h) NULLS NOT DISTINCT WITH (fillfactor = 70) WHERE a > 0;
-- end
CREATE INDEX statistics ON k_index.t (a, lower(b), (a * 2));
ALTER INDEX k_index.statistics ALTER COLUMN 2 SET STATISTICS 400, ALTER COLUMN 3 SET STATISTICS 0;
COMMENT ON INDEX k_index.plain IS 'an index''s comment';
COMMENT ON INDEX k_index."Odd ""index""" IS 'odd';
ALTER TABLE k_index.t CLUSTER ON ordered;
CREATE TABLE k_index.replica (a integer NOT NULL, b integer);
CREATE UNIQUE INDEX replica_index ON k_index.replica (a);
ALTER TABLE k_index.replica REPLICA IDENTITY USING INDEX replica_index;
ALTER TABLE k_index.replica CLUSTER ON replica_index;
-- functions in indexes, and an index on a materialized view
CREATE FUNCTION k_index.f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE INDEX by_function ON k_index.t (k_index.f(a)) WHERE k_index.f(a) > 0;
CREATE MATERIALIZED VIEW k_index.m AS SELECT 1 AS a, 'x'::text AS b;
CREATE UNIQUE INDEX m_key ON k_index.m (a);
ALTER MATERIALIZED VIEW k_index.m CLUSTER ON m_key;
CREATE INDEX m_expression ON k_index.m (upper(b));
-- invalid: left out of a dump
CREATE TABLE k_index.invalid (a integer);
CREATE UNIQUE INDEX invalid_index ON k_index.invalid (a);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'k_index.invalid_index'::regclass;
-- on a table that belongs to somebody else
CREATE TABLE k_index.owned (a integer);
CREATE INDEX owned_index ON k_index.owned (a);
ALTER TABLE k_index.owned OWNER TO howdah_owner;
-- whole rows
CREATE INDEX whole_row ON k_index.replica ((replica.*));
CREATE INDEX whole_row_null ON k_index.t ((t.* IS NOT NULL));
INSERT INTO k_index.t (a, b) SELECT x, 'v' || x FROM generate_series(1, 10) x;
-- plain indexes, whose definitions are put together by the client
CREATE DOMAIN k_index.number AS integer;
CREATE DOMAIN k_index.word AS text COLLATE "C";
CREATE TABLE k_index."select" ("json" integer, json_value bigint, "system_user" text, "user" varchar(10), merge_action timestamptz, "Mixed" uuid,
  n k_index.number, w k_index.word, o oid, b boolean, y bytea, x numeric(9,2), v interval, na name, ch char(4), i inet);
CREATE INDEX "order" ON k_index."select" ("json", json_value, "system_user");
CREATE INDEX "Plain 2" ON k_index."select" ("user", merge_action, "Mixed");
CREATE TABLE k_index.plain_types (n k_index.number, o oid, b boolean, y bytea, x numeric(9,2), v interval, d date, u uuid, f real, g double precision, s smallint, ts timestamp, t text, c varchar);
CREATE INDEX plain_types_n ON k_index.plain_types (n);
CREATE UNIQUE INDEX plain_types_all ON k_index.plain_types (b, y, x, v, d, u, f, g, s, ts, t, c);
CREATE INDEX plain_types_oid ON k_index.plain_types (o);
CREATE INDEX plain_types_class ON k_index.plain_types (t text_pattern_ops);
CREATE INDEX plain_types_varchar ON k_index.plain_types (c varchar_ops);
CREATE INDEX plain_types_int_as_oid ON k_index.plain_types (n oid_ops);
CREATE INDEX plain_types_collation ON k_index.plain_types (t COLLATE "C");
CREATE INDEX plain_types_descending ON k_index.plain_types (t DESC);
CREATE INDEX plain_types_include ON k_index.plain_types (t) INCLUDE (c);
CREATE TABLE k_index.collated (a integer, t text COLLATE "C");
CREATE INDEX collated_a ON k_index.collated (a);
CREATE INDEX collated_t ON k_index.collated (t);
CREATE INDEX collated_default ON k_index.collated (t COLLATE "default");
