-- servers: 14-18
-- What --statistics dumps: counts and distributions of tables, indexes and materialized views.
CREATE SCHEMA k_statistics;
CREATE TABLE k_statistics.t (a integer PRIMARY KEY, b text, c double precision, d integer[], e date, f point, "Odd ""g""" text, h int4range, i tsvector, j boolean, k bytea);
INSERT INTO k_statistics.t SELECT x, CASE x % 4 WHEN 0 THEN NULL WHEN 1 THEN 'it''s "q", {b} \' ELSE 'v' || x % 50 END, x / 3.0, ARRAY[x % 5, x % 7], '2020-01-01'::date + x % 100, point(x, 1), CASE WHEN x % 3 = 0 THEN 'x' END, int4range(x, x + x % 20), to_tsvector('simple', 'word' || x % 9), x % 2 = 0, decode('00ff', 'hex')
FROM generate_series(1, 2000) x;
CREATE INDEX plain ON k_statistics.t (b);
CREATE INDEX expression ON k_statistics.t (lower(b), (a % 10), (c * 2));
CREATE TABLE k_statistics.parted (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE k_statistics.part_1 PARTITION OF k_statistics.parted FOR VALUES FROM (0) TO (100);
CREATE TABLE k_statistics.part_2 PARTITION OF k_statistics.parted FOR VALUES FROM (100) TO (1000);
INSERT INTO k_statistics.parted SELECT x, 'x' || x % 3 FROM generate_series(1, 300) x;
CREATE INDEX ON k_statistics.parted (b);
CREATE TABLE k_statistics.parent (a integer);
CREATE TABLE k_statistics.child () INHERITS (k_statistics.parent);
INSERT INTO k_statistics.parent SELECT generate_series(1, 50);
INSERT INTO k_statistics.child SELECT generate_series(20, 100);
CREATE MATERIALIZED VIEW k_statistics.m AS SELECT a % 10 AS a, count(*) AS n FROM k_statistics.t GROUP BY 1;
CREATE MATERIALIZED VIEW k_statistics.unfilled AS SELECT 1 AS a WITH NO DATA;
CREATE INDEX m_index ON k_statistics.m ((n + 1));
CREATE TABLE k_statistics.empty (a integer);
CREATE TABLE k_statistics.never_analyzed (a integer);
CREATE STATISTICS k_statistics.s ON a, b FROM k_statistics.parted;
ANALYZE k_statistics.t, k_statistics.parted, k_statistics.parent, k_statistics.m, k_statistics.empty;
VACUUM k_statistics.t;
INSERT INTO k_statistics.never_analyzed SELECT 1;
