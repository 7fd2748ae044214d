-- Indexes and constraints.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['kinds owner', 'kinds_reader', 'kinds"quote'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I', r);
    END IF;
  END LOOP;
END $$;
CREATE SCHEMA x;
CREATE SCHEMA "X 2";
CREATE EXTENSION btree_gist SCHEMA x;
CREATE FUNCTION x.twice(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE x.indexed (a integer, b text, c integer[], d point, "E ""q""" text, f int4range, g jsonb);
CREATE INDEX ON x.indexed (a);
CREATE INDEX "Index ""q""" ON x.indexed ("E ""q""" DESC NULLS LAST, b COLLATE "C" text_pattern_ops);
CREATE INDEX expression ON x.indexed (x.twice(a), (a + 1), lower(b)) INCLUDE (b);
CREATE INDEX partial ON x.indexed (b) WHERE a > 0 AND b <> 'it''s';
CREATE UNIQUE INDEX unique_one ON x.indexed (a, b) WITH (fillfactor = 70);
CREATE INDEX gin_one ON x.indexed USING gin (c, g jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX gist_one ON x.indexed USING gist (d, f);
CREATE INDEX brin_one ON x.indexed USING brin (a int4_minmax_multi_ops (values_per_range = 16)) WITH (pages_per_range = 4);
CREATE INDEX hash_one ON x.indexed USING hash (b);
CREATE INDEX spgist_one ON x.indexed USING spgist (d);
ALTER INDEX x.expression ALTER COLUMN 1 SET STATISTICS 100;
ALTER INDEX x.expression ALTER COLUMN 3 SET STATISTICS 0;
CREATE INDEX clustered_one ON x.indexed (b, a);
ALTER TABLE x.indexed CLUSTER ON clustered_one;
COMMENT ON INDEX x.expression IS 'expressions';
COMMENT ON INDEX x."Index ""q""" IS 'it''s quoted';
ALTER INDEX x.partial DEPENDS ON EXTENSION btree_gist;
-- if 15+
CREATE UNIQUE INDEX not_distinct ON x.indexed (b) NULLS NOT DISTINCT;
CREATE TABLE x.not_distinct_key (a integer, b integer, UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b));
-- end
-- Keys.
CREATE TABLE x.keys (
  id integer PRIMARY KEY, a integer UNIQUE, b integer, c integer, d text, CONSTRAINT "Named ""q""" UNIQUE (b, c) INCLUDE (d) WITH (fillfactor = 90),
  CONSTRAINT "deferrable" UNIQUE (c) DEFERRABLE, CONSTRAINT deferred UNIQUE (d, c) DEFERRABLE INITIALLY DEFERRED);
COMMENT ON CONSTRAINT keys_pkey ON x.keys IS 'primary';
COMMENT ON INDEX x.keys_pkey IS 'index of the primary key';
COMMENT ON CONSTRAINT "Named ""q""" ON x.keys IS 'named';
CREATE TABLE x.clustered_key (id integer CONSTRAINT "Primary Key" PRIMARY KEY);
ALTER TABLE x.clustered_key CLUSTER ON "Primary Key";
CREATE TABLE "X 2"."Renamed" (id integer, PRIMARY KEY (id));
ALTER INDEX "X 2"."Renamed_pkey" RENAME TO "New Name";
CREATE TABLE x.from_index (a integer NOT NULL);
CREATE UNIQUE INDEX from_index_idx ON x.from_index (a);
ALTER TABLE x.from_index ADD CONSTRAINT from_index_key PRIMARY KEY USING INDEX from_index_idx;
-- Exclusion.
CREATE TABLE x.excluded (room integer, during tsrange, c circle,
  EXCLUDE USING gist (room WITH =, during WITH &&), CONSTRAINT circles EXCLUDE USING gist (c WITH &&) WHERE (room > 0) DEFERRABLE INITIALLY DEFERRED);
COMMENT ON CONSTRAINT circles ON x.excluded IS 'no overlap';
-- if 18+
CREATE TABLE x.temporal (id integer, valid daterange, note text, CONSTRAINT temporal_pk PRIMARY KEY (id, valid WITHOUT OVERLAPS), CONSTRAINT temporal_uq UNIQUE (id, note, valid WITHOUT OVERLAPS) INCLUDE (id));
CREATE TABLE x.temporal_ref (id integer, valid daterange, CONSTRAINT temporal_fk FOREIGN KEY (id, PERIOD valid) REFERENCES x.temporal (id, PERIOD valid));
CREATE TABLE x.not_enforced (id integer PRIMARY KEY, a integer, CONSTRAINT wish CHECK (a > 0) NOT ENFORCED, b integer REFERENCES x.keys NOT ENFORCED);
-- end
-- Checks.
CREATE TABLE x.checks (a integer CHECK (a > 0), b text CONSTRAINT "Check ""q""" CHECK (b <> 'it''s' AND length(b) < 10), c integer, d integer,
  CHECK (a < c), CONSTRAINT aaa CHECK (c IS NOT NULL OR d IS NULL) NO INHERIT, CONSTRAINT always CHECK (true));
ALTER TABLE x.checks ADD CONSTRAINT unvalidated CHECK (d > 5) NOT VALID;
ALTER TABLE x.checks ADD CONSTRAINT twice CHECK (x.twice(a) > 1);
COMMENT ON CONSTRAINT "Check ""q""" ON x.checks IS 'a check';
COMMENT ON CONSTRAINT unvalidated ON x.checks IS 'not valid';
-- Foreign keys.
CREATE TABLE x.refs (
  id integer PRIMARY KEY, a integer REFERENCES x.keys, b integer, c integer, parent integer REFERENCES x.refs ON DELETE SET NULL,
  CONSTRAINT two_columns FOREIGN KEY (b, c) REFERENCES x.keys (b, c) MATCH FULL ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT "FK ""q""" FOREIGN KEY (a) REFERENCES x.keys (a) ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "deferrable" FOREIGN KEY (b) REFERENCES x.keys (id) ON UPDATE SET NULL DEFERRABLE);
ALTER TABLE x.refs ADD CONSTRAINT unvalidated FOREIGN KEY (c) REFERENCES "X 2"."Renamed" NOT VALID;
COMMENT ON CONSTRAINT two_columns ON x.refs IS 'both';
-- if 15+
CREATE TABLE x.set_columns (a integer, b integer, FOREIGN KEY (a, b) REFERENCES x.keys (b, c) ON DELETE SET NULL (b));
-- end
CREATE TABLE x.circle_a (id integer PRIMARY KEY, b integer);
CREATE TABLE x.circle_b (id integer PRIMARY KEY, a integer REFERENCES x.circle_a);
ALTER TABLE x.circle_a ADD FOREIGN KEY (b) REFERENCES x.circle_b;
CREATE TABLE x.by_function (id integer PRIMARY KEY, v integer);
CREATE FUNCTION x.uses_group_by() RETURNS SETOF record LANGUAGE sql BEGIN ATOMIC SELECT id, v FROM x.by_function GROUP BY id; END;
-- Extended statistics.
CREATE STATISTICS x.plain ON a, b FROM x.indexed;
CREATE STATISTICS x."Stat ""q""" (ndistinct, mcv) ON a, "E ""q""" FROM x.indexed;
CREATE STATISTICS "X 2".dependent (dependencies) ON b, a FROM x.indexed;
CREATE STATISTICS x.expressions ON (a + 1), lower(b) FROM x.indexed;
CREATE STATISTICS x.one_expression ON (a * 2) FROM x.indexed;
ALTER STATISTICS x.plain SET STATISTICS 0;
ALTER STATISTICS x."Stat ""q""" SET STATISTICS 500;
ALTER STATISTICS x."Stat ""q""" OWNER TO "kinds owner";
COMMENT ON STATISTICS x."Stat ""q""" IS 'statistics';
