-- Inheritance and partitioning.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['kinds owner', 'kinds_reader', 'kinds"quote'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I', r);
    END IF;
  END LOOP;
END $$;
CREATE SCHEMA i;
CREATE SCHEMA "I 2";
-- Inheritance with local overrides.
CREATE TABLE i.parent (a integer NOT NULL, b text DEFAULT 'parent', c integer DEFAULT 7, d date, CONSTRAINT positive CHECK (a > 0), CONSTRAINT lonely CHECK (c < 100) NO INHERIT);
COMMENT ON CONSTRAINT positive ON i.parent IS 'of the parent';
CREATE TABLE i.child () INHERITS (i.parent);
CREATE TABLE i.child_with (e integer, b text DEFAULT 'child', CONSTRAINT own CHECK (e > 1)) INHERITS (i.parent);
CREATE TABLE i.child_default_gone () INHERITS (i.parent);
ALTER TABLE i.child_default_gone ALTER b DROP DEFAULT;
CREATE TABLE i.child_local_null (c integer) INHERITS (i.parent);
ALTER TABLE i.child_local_null ALTER c DROP DEFAULT;
CREATE TABLE i.child_other_default () INHERITS (i.parent);
ALTER TABLE i.child_other_default ALTER c SET DEFAULT 8, ALTER d SET DEFAULT '2001-01-01';
CREATE TABLE i.child_not_null () INHERITS (i.parent);
ALTER TABLE i.child_not_null ALTER d SET NOT NULL;
CREATE TABLE i.child_same_check (CONSTRAINT positive CHECK (a > 0)) INHERITS (i.parent);
CREATE TABLE i.child_invalid () INHERITS (i.parent);
ALTER TABLE i.child_invalid ADD CONSTRAINT later CHECK (c > 5) NOT VALID;
CREATE TABLE i.other_parent (a integer, z text NOT NULL DEFAULT 'other');
CREATE TABLE i.two_parents (x integer) INHERITS (i.parent, i.other_parent);
CREATE TABLE i.two_parents_reversed () INHERITS (i.other_parent, i.parent);
CREATE TABLE i.grandchild (g integer) INHERITS (i.child_with);
CREATE TABLE "I 2"."Child ""2""" (LIKE i.parent INCLUDING ALL);
ALTER TABLE "I 2"."Child ""2""" INHERIT i.parent;
CREATE TABLE i.dropped_parent_column (a integer, b integer, c integer);
CREATE TABLE i.child_of_dropped () INHERITS (i.dropped_parent_column);
ALTER TABLE i.dropped_parent_column DROP COLUMN b;
CREATE TABLE i.disowned () INHERITS (i.parent);
ALTER TABLE i.disowned NO INHERIT i.parent;
ALTER TABLE i.parent ADD CONSTRAINT late_check CHECK (d > '1900-01-01') NOT VALID;
COMMENT ON CONSTRAINT late_check ON i.parent IS 'late';
-- Generated columns and inheritance.
CREATE TABLE i.generated (a integer, g integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE i.generated_child () INHERITS (i.generated);
CREATE TABLE i.generated_grandchild (z integer) INHERITS (i.generated_child);
CREATE TABLE i.generated2 (a integer, g integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE i.generated_both () INHERITS (i.generated, i.generated2);
-- if 16+
CREATE TABLE i.generated_other (g integer GENERATED ALWAYS AS (a * 3) STORED) INHERITS (i.generated);
-- end
CREATE TABLE i.identity_parent (a integer GENERATED ALWAYS AS IDENTITY, b serial);
CREATE TABLE i.identity_child () INHERITS (i.identity_parent);
CREATE TABLE i.from_catalog () INHERITS (i.child) WITH (fillfactor = 60);
-- if 18+
CREATE TABLE i.nn_parent (a integer CONSTRAINT "NN a" NOT NULL, b integer NOT NULL, c integer, d integer);
CREATE TABLE i.nn_child (CONSTRAINT own_name NOT NULL b) INHERITS (i.nn_parent);
CREATE TABLE i.nn_child2 (c integer NOT NULL) INHERITS (i.nn_parent);
CREATE TABLE i.nn_child3 () INHERITS (i.nn_parent);
ALTER TABLE i.nn_child3 ADD CONSTRAINT childs NOT NULL d;
ALTER TABLE i.nn_child3 ADD CONSTRAINT childs_c NOT NULL c NO INHERIT;
ALTER TABLE i.nn_parent ADD CONSTRAINT parents_invalid NOT NULL d NOT VALID;
CREATE TABLE i.nn_child4 () INHERITS (i.nn_parent);
ALTER TABLE i.nn_child4 VALIDATE CONSTRAINT parents_invalid;
COMMENT ON CONSTRAINT "NN a" ON i.nn_parent IS 'not null of the parent';
COMMENT ON CONSTRAINT childs ON i.nn_child3 IS 'not null of the child';
CREATE TABLE i.virtual (a integer, g integer GENERATED ALWAYS AS (a * 2));
CREATE TABLE i.virtual_child () INHERITS (i.virtual);
CREATE TABLE i.virtual_other (g integer GENERATED ALWAYS AS (a * 3)) INHERITS (i.virtual);
CREATE TABLE i.not_enforced (a integer, CONSTRAINT wish CHECK (a > 0) NOT ENFORCED);
CREATE TABLE i.not_enforced_child () INHERITS (i.not_enforced);
-- end
-- Partitioning.
CREATE TABLE i.by_range (id integer NOT NULL, at timestamptz NOT NULL DEFAULT now(), note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE i.by_range_2020 PARTITION OF i.by_range FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE i.by_range_min PARTITION OF i.by_range FOR VALUES FROM (MINVALUE) TO ('2020-01-01 00:00+00');
CREATE TABLE i.by_range_default PARTITION OF i.by_range (note DEFAULT 'default partition', CONSTRAINT own CHECK (note <> '')) DEFAULT;
CREATE INDEX by_range_note ON i.by_range (note) WHERE note IS NOT NULL;
CREATE INDEX only_parent ON ONLY i.by_range (lower(note));
CREATE INDEX "Only ""one""" ON i.by_range_2020 (lower(note));
ALTER INDEX i.only_parent ATTACH PARTITION i."Only ""one""";
COMMENT ON TABLE i.by_range_2020 IS 'a partition';
COMMENT ON INDEX i.by_range_note IS 'a partitioned index';
COMMENT ON CONSTRAINT by_range_pkey ON i.by_range IS 'a partitioned key';
CREATE TABLE i.by_list (kind text COLLATE "C", v integer DEFAULT 1, CONSTRAINT v_positive CHECK (v > 0)) PARTITION BY LIST (lower(kind) COLLATE "POSIX");
CREATE TABLE i.by_list_ab PARTITION OF i.by_list FOR VALUES IN ('a', 'it''s', NULL);
CREATE TABLE "I 2"."By List c" PARTITION OF i.by_list FOR VALUES IN ('c') PARTITION BY HASH (v);
CREATE TABLE "I 2".hash0 PARTITION OF "I 2"."By List c" FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE "I 2".hash1 PARTITION OF "I 2"."By List c" FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE i.other_layout (v integer, gone text, kind text COLLATE "C", CONSTRAINT v_positive CHECK (v > 0));
ALTER TABLE i.other_layout DROP COLUMN gone;
ALTER TABLE i.by_list ATTACH PARTITION i.other_layout FOR VALUES IN ('x', 'y');
CREATE TABLE i.by_columns (a integer, b text, c integer) PARTITION BY RANGE (a, (b || 'x') COLLATE "C" text_pattern_ops, c);
CREATE TABLE i.by_columns_1 PARTITION OF i.by_columns FOR VALUES FROM (1, 'a', MINVALUE) TO (1, 'b', MAXVALUE);
CREATE TABLE i.by_bool (f boolean, v integer GENERATED ALWAYS AS (1) STORED) PARTITION BY LIST (f);
CREATE TABLE i.by_bool_t PARTITION OF i.by_bool FOR VALUES IN (true) WITH (fillfactor = 30);
CREATE UNLOGGED TABLE i.by_bool_f PARTITION OF i.by_bool FOR VALUES IN (false);
CREATE TYPE i.colour AS ENUM ('red', 'green');
CREATE TABLE i.by_enum_hash (c i.colour, v integer) PARTITION BY HASH (c);
CREATE TABLE i.by_enum_hash_0 PARTITION OF i.by_enum_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE i.by_enum_hash_1 PARTITION OF i.by_enum_hash FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO i.by_enum_hash SELECT (ARRAY['red', 'green'])[1 + g % 2]::i.colour, g FROM generate_series(1, 10) g;
CREATE TABLE i.no_partitions (a integer PRIMARY KEY) PARTITION BY RANGE (a);
CREATE INDEX ON i.no_partitions (a DESC);
-- Foreign keys from and to partitioned tables.
CREATE TABLE i.target (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE i.target_0 PARTITION OF i.target FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE i.target_1 PARTITION OF i.target FOR VALUES WITH (MODULUS 2, REMAINDER 1) PARTITION BY RANGE (id);
CREATE TABLE i.target_1_1 PARTITION OF i.target_1 DEFAULT;
CREATE TABLE i.aaa_source (id integer REFERENCES i.target ON DELETE CASCADE, at integer) PARTITION BY LIST (at);
CREATE TABLE i.aaa_source_1 PARTITION OF i.aaa_source FOR VALUES IN (1);
CREATE TABLE i.plain_source (id integer REFERENCES i.target);
-- Triggers on partitioned tables.
CREATE FUNCTION i.fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER on_parent AFTER INSERT ON i.by_list FOR EACH ROW EXECUTE FUNCTION i.fire();
CREATE TRIGGER "On Parent 2" BEFORE UPDATE ON i.by_list FOR EACH ROW WHEN (OLD.v <> NEW.v) EXECUTE FUNCTION i.fire('it''s', '2');
ALTER TABLE i.by_list_ab DISABLE TRIGGER on_parent;
ALTER TABLE i.other_layout ENABLE ALWAYS TRIGGER on_parent;
ALTER TABLE i.other_layout ENABLE REPLICA TRIGGER "On Parent 2";
ALTER TABLE i.by_list_ab DISABLE TRIGGER "On Parent 2";
-- Foreign partitions.
CREATE FOREIGN DATA WRAPPER i_wrapper;
CREATE SERVER i_server FOREIGN DATA WRAPPER i_wrapper;
CREATE TABLE i.mixed (a integer, b text) PARTITION BY LIST (a);
CREATE FOREIGN TABLE i.mixed_foreign PARTITION OF i.mixed FOR VALUES IN (1) SERVER i_server OPTIONS (x 'y');
CREATE FOREIGN TABLE i.foreign_child (y integer) INHERITS (i.other_parent) SERVER i_server;
-- if 17+
CREATE TABLE i.identity_partitioned (a integer GENERATED ALWAYS AS IDENTITY, b integer) PARTITION BY LIST (b);
CREATE TABLE i.identity_partitioned_1 PARTITION OF i.identity_partitioned FOR VALUES IN (1);
-- end
