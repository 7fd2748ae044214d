-- servers: 14-18
CREATE SCHEMA k_partition;
-- range, two columns and an expression, every sort of bound
CREATE TABLE k_partition.range (a integer, b text COLLATE "C", c timestamptz NOT NULL, d numeric) PARTITION BY RANGE (a, b text_pattern_ops, (d * 2));
CREATE TABLE k_partition.range_1 PARTITION OF k_partition.range FOR VALUES FROM (MINVALUE, MINVALUE, MINVALUE) TO (1, 'it''s', 2.5);
CREATE TABLE k_partition.range_2 PARTITION OF k_partition.range FOR VALUES FROM (1, 'it''s', 2.5) TO (10, MAXVALUE, MAXVALUE);
CREATE TABLE k_partition.range_3 PARTITION OF k_partition.range (CONSTRAINT own CHECK (a > 9), d DEFAULT 7, b NOT NULL) FOR VALUES FROM (10, MAXVALUE, MAXVALUE) TO (MAXVALUE, MAXVALUE, MAXVALUE) WITH (fillfactor = 80);
CREATE TABLE k_partition."Odd ""range""" (at timestamptz NOT NULL, x integer DEFAULT 5) PARTITION BY RANGE (at);
CREATE TABLE k_partition."Odd ""part""" PARTITION OF k_partition."Odd ""range""" FOR VALUES FROM ('-infinity') TO ('2020-01-01 00:00:00+00');
CREATE TABLE k_partition.odd_2 PARTITION OF k_partition."Odd ""range""" FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00.5+00') PARTITION BY LIST (x);
CREATE TABLE k_partition.odd_2_null PARTITION OF k_partition.odd_2 FOR VALUES IN (NULL, 1, -2);
CREATE TABLE k_partition.odd_2_default PARTITION OF k_partition.odd_2 DEFAULT PARTITION BY HASH (x);
CREATE TABLE k_partition.odd_2_default_0 PARTITION OF k_partition.odd_2_default FOR VALUES WITH (MODULUS 2, REMAINDER 0);
-- list of every type of value
CREATE TYPE k_partition.enumeration AS ENUM ('a', 'it''s', 'c');
CREATE TABLE k_partition.list (a k_partition.enumeration, b integer) PARTITION BY LIST (a);
CREATE TABLE k_partition.list_a PARTITION OF k_partition.list FOR VALUES IN ('a', 'it''s');
CREATE TABLE k_partition.list_null PARTITION OF k_partition.list FOR VALUES IN (NULL);
CREATE TABLE k_partition.list_bool (a boolean) PARTITION BY LIST (a);
CREATE TABLE k_partition.list_true PARTITION OF k_partition.list_bool FOR VALUES IN (true);
CREATE TABLE k_partition.list_expression (a text) PARTITION BY LIST (lower(a));
CREATE TABLE k_partition.list_expression_1 PARTITION OF k_partition.list_expression FOR VALUES IN ('back\slash', 'tab	');
-- hash, with an operator class of one's own: rows must be loaded through the root
CREATE FUNCTION k_partition.hash_int(integer, bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1::bigint + $2';
CREATE OPERATOR CLASS k_partition.hash_ops FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 2 k_partition.hash_int(integer, bigint);
CREATE TABLE k_partition.hash (a integer, b text) PARTITION BY HASH (a k_partition.hash_ops, b);
CREATE TABLE k_partition.hash_0 PARTITION OF k_partition.hash FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE k_partition.hash_1 PARTITION OF k_partition.hash FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE k_partition.hash_2 PARTITION OF k_partition.hash FOR VALUES WITH (MODULUS 6, REMAINDER 2);
CREATE TABLE k_partition.hash_5 PARTITION OF k_partition.hash FOR VALUES WITH (MODULUS 6, REMAINDER 5);
CREATE TABLE k_partition.hash_enum (a k_partition.enumeration, b integer) PARTITION BY HASH (a);
CREATE TABLE k_partition.hash_enum_0 PARTITION OF k_partition.hash_enum FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE k_partition.hash_enum_1 PARTITION OF k_partition.hash_enum FOR VALUES WITH (MODULUS 2, REMAINDER 1) PARTITION BY LIST (b);
CREATE TABLE k_partition.hash_enum_1_x PARTITION OF k_partition.hash_enum_1 DEFAULT;
INSERT INTO k_partition.hash_enum VALUES ('a', 1), ('it''s', 2), ('c', 3), (NULL, 4);
INSERT INTO k_partition.hash SELECT x, 'v' || x FROM generate_series(1, 20) x;
-- attached, with columns in another order and of another local default
CREATE TABLE k_partition.attach (a integer NOT NULL, b text DEFAULT 'parent', c date) PARTITION BY RANGE (a);
CREATE TABLE k_partition.attach_1 (c date, z integer, b text, a integer NOT NULL);
ALTER TABLE k_partition.attach_1 DROP COLUMN z;
ALTER TABLE k_partition.attach ATTACH PARTITION k_partition.attach_1 FOR VALUES FROM (0) TO (10);
CREATE TABLE k_partition.attach_2 (LIKE k_partition.attach INCLUDING ALL, CONSTRAINT extra CHECK (a < 20));
ALTER TABLE k_partition.attach_2 ALTER COLUMN b SET DEFAULT 'own', ALTER COLUMN c SET NOT NULL;
ALTER TABLE k_partition.attach ATTACH PARTITION k_partition.attach_2 FOR VALUES FROM (10) TO (20);
CREATE TABLE k_partition.no_partitions (a integer) PARTITION BY LIST (a);
-- a partition in another schema, whose name sorts first
CREATE SCHEMA k_partition_a;
CREATE TABLE k_partition_a.part PARTITION OF k_partition.attach DEFAULT;
INSERT INTO k_partition.attach VALUES (1, 'x', NULL), (11, 'y', '2020-01-01'), (99, NULL, NULL);
-- indexes and constraints on all levels
CREATE TABLE k_partition.indexed (a integer, b integer, c text, PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE k_partition.indexed_1 PARTITION OF k_partition.indexed FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE k_partition.indexed_1_1 PARTITION OF k_partition.indexed_1 FOR VALUES IN (1);
CREATE TABLE k_partition.indexed_2 (b integer NOT NULL, a integer NOT NULL, c text, CONSTRAINT "own ""key""" PRIMARY KEY (a, b));
CREATE UNIQUE INDEX indexed_2_own ON k_partition.indexed_2 (a, c);
ALTER TABLE k_partition.indexed ATTACH PARTITION k_partition.indexed_2 FOR VALUES FROM (10) TO (20);
CREATE INDEX indexed_c ON k_partition.indexed (c);
CREATE INDEX only_root ON ONLY k_partition.indexed (b);
CREATE INDEX half_attached ON ONLY k_partition.indexed (b, c);
CREATE INDEX half_attached_2 ON k_partition.indexed_2 (b, c);
ALTER INDEX k_partition.half_attached ATTACH PARTITION k_partition.half_attached_2;
CREATE UNIQUE INDEX unique_root ON k_partition.indexed (b, a, c);
ALTER TABLE k_partition.indexed ADD CONSTRAINT unique_constraint UNIQUE (a, b, c) DEFERRABLE;
CREATE INDEX with_options ON k_partition.indexed (lower(c) DESC) WHERE b > 0;
ALTER INDEX k_partition.indexed_2_lower_idx SET (fillfactor = 50);
COMMENT ON INDEX k_partition.indexed_c IS 'on the root';
COMMENT ON INDEX k_partition.indexed_2_c_idx IS 'on a partition';
COMMENT ON CONSTRAINT unique_constraint ON k_partition.indexed IS 'unique';
ALTER TABLE k_partition.indexed_2 CLUSTER ON "own ""key""";
ALTER TABLE k_partition.indexed_2 REPLICA IDENTITY USING INDEX "own ""key""";
-- foreign keys from and to partitioned tables
CREATE TABLE k_partition.refers (x integer, y integer, FOREIGN KEY (x, y) REFERENCES k_partition.indexed ON DELETE CASCADE) PARTITION BY LIST (x);
CREATE TABLE k_partition.refers_1 PARTITION OF k_partition.refers FOR VALUES IN (1);
CREATE TABLE k_partition.refers_2 (x integer, y integer, CONSTRAINT own_fk FOREIGN KEY (x, y) REFERENCES k_partition.indexed ON DELETE CASCADE);
ALTER TABLE k_partition.refers ATTACH PARTITION k_partition.refers_2 FOR VALUES IN (2);
CREATE TABLE k_partition.plain_refers (x integer, y integer, FOREIGN KEY (x, y) REFERENCES k_partition.indexed);
CREATE TABLE k_partition.refers_to_part (x integer, y integer, FOREIGN KEY (x, y) REFERENCES k_partition.indexed_2);
-- triggers, policies, owners, comments
CREATE FUNCTION k_partition.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER on_root AFTER INSERT ON k_partition.indexed FOR EACH ROW EXECUTE FUNCTION k_partition.f();
CREATE TRIGGER on_root_before BEFORE UPDATE OF c ON k_partition.indexed FOR EACH ROW WHEN (NEW.c IS NOT NULL) EXECUTE FUNCTION k_partition.f('x', 'y');
ALTER TABLE k_partition.indexed_2 DISABLE TRIGGER on_root;
ALTER TABLE k_partition.indexed_1_1 ENABLE ALWAYS TRIGGER on_root_before;
ALTER TABLE k_partition.indexed_1_1 ENABLE REPLICA TRIGGER on_root;
CREATE TRIGGER own AFTER DELETE ON k_partition.indexed_2 FOR EACH STATEMENT EXECUTE FUNCTION k_partition.f();
COMMENT ON TRIGGER on_root ON k_partition.indexed IS 'root''s';
COMMENT ON TABLE k_partition.range_1 IS 'a partition';
COMMENT ON COLUMN k_partition.range_1.a IS 'a partition''s column';
COMMENT ON TABLE k_partition.range IS 'the root';
ALTER TABLE k_partition.range_1 OWNER TO howdah_owner;
GRANT SELECT ON k_partition.range_2 TO howdah_reader;
ALTER TABLE k_partition.list ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON k_partition.list USING (b > 0);
CREATE STATISTICS k_partition.s ON a, b FROM k_partition.attach;
-- inherited identity from 17 on, unlogged partitions, of a type
-- if 17+
CREATE TABLE k_partition.identity (a integer GENERATED ALWAYS AS IDENTITY (START WITH 5), b integer) PARTITION BY LIST (b);
CREATE TABLE k_partition.identity_1 PARTITION OF k_partition.identity FOR VALUES IN (1);
INSERT INTO k_partition.identity (b) VALUES (1), (1);
-- end
CREATE UNLOGGED TABLE k_partition.unlogged PARTITION OF k_partition.no_partitions FOR VALUES IN (1);
CREATE TYPE k_partition.row_type AS (a integer, b text);
CREATE TABLE k_partition.typed OF k_partition.row_type (a NOT NULL) PARTITION BY LIST (a);
CREATE TABLE k_partition.typed_1 PARTITION OF k_partition.typed FOR VALUES IN (1);
-- a detached one, and generated columns
CREATE TABLE k_partition.detached PARTITION OF k_partition.no_partitions FOR VALUES IN (2);
ALTER TABLE k_partition.no_partitions DETACH PARTITION k_partition.detached;
CREATE TABLE k_partition.generated (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED) PARTITION BY LIST (a);
CREATE TABLE k_partition.generated_1 PARTITION OF k_partition.generated FOR VALUES IN (1);
-- if 16+
CREATE TABLE k_partition.generated_2 PARTITION OF k_partition.generated (b GENERATED ALWAYS AS (a + 2) STORED) FOR VALUES IN (2);
-- end
INSERT INTO k_partition.generated VALUES (1);
