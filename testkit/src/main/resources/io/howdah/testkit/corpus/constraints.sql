-- servers: 14-18
CREATE SCHEMA k_constraint;
CREATE TABLE k_constraint.keys (a integer, b integer, c text, d text, CONSTRAINT "Odd ""key""" PRIMARY KEY (a, b) INCLUDE (c) WITH (fillfactor = 70), UNIQUE (c), CONSTRAINT deferred UNIQUE (d, c) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "deferrable" UNIQUE (d) DEFERRABLE,
  UNIQUE (a) INCLUDE (b, c));
COMMENT ON CONSTRAINT "Odd ""key""" ON k_constraint.keys IS 'key';
COMMENT ON INDEX k_constraint.keys_c_key IS 'an index made by a constraint';
ALTER TABLE k_constraint.keys CLUSTER ON "Odd ""key""";
CREATE TABLE k_constraint.using_index (a integer NOT NULL, b integer);
CREATE UNIQUE INDEX using_index_a ON k_constraint.using_index (a);
ALTER TABLE k_constraint.using_index ADD CONSTRAINT renamed_by_constraint PRIMARY KEY USING INDEX using_index_a;
ALTER TABLE k_constraint.using_index ADD CONSTRAINT b_stats UNIQUE (b);
-- if 15+
CREATE TABLE k_constraint.nulls (a integer UNIQUE NULLS NOT DISTINCT, b integer, CONSTRAINT nulls_both UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (b), UNIQUE NULLS DISTINCT (b));
-- end
-- exclusion
CREATE TABLE k_constraint.exclusion (a int4range, b circle, c integer, d text,
  EXCLUDE USING gist (a WITH &&), CONSTRAINT "Odd ""exclusion""" EXCLUDE USING gist (b WITH &&, a range_ops WITH &&) INCLUDE (c) WITH (fillfactor = 60) WHERE (c > 0 AND d <> 'it''s') DEFERRABLE INITIALLY DEFERRED,
  EXCLUDE USING hash (c WITH =), CONSTRAINT by_expression EXCLUDE USING btree ((c + 1) DESC NULLS LAST WITH =, lower(d) COLLATE "C" text_pattern_ops WITH =) DEFERRABLE);
COMMENT ON CONSTRAINT by_expression ON k_constraint.exclusion IS 'expression';
-- foreign keys
CREATE TABLE k_constraint.target (a integer PRIMARY KEY, b integer, c integer, d text UNIQUE, UNIQUE (b, c));
CREATE TABLE k_constraint.refers (a integer REFERENCES k_constraint.target, b integer, c integer, d text, e integer, f integer,
  CONSTRAINT two FOREIGN KEY (b, c) REFERENCES k_constraint.target (b, c) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT set_default FOREIGN KEY (d) REFERENCES k_constraint.target (d) ON UPDATE SET DEFAULT ON DELETE SET DEFAULT DEFERRABLE,
  CONSTRAINT restricts FOREIGN KEY (e) REFERENCES k_constraint.target ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "Odd ""fk""" FOREIGN KEY (f) REFERENCES k_constraint.target (a) ON DELETE NO ACTION);
ALTER TABLE k_constraint.refers ADD CONSTRAINT invalid FOREIGN KEY (f) REFERENCES k_constraint.target NOT VALID;
COMMENT ON CONSTRAINT "Odd ""fk""" ON k_constraint.refers IS 'refers';
-- if 15+
CREATE TABLE k_constraint.delete_columns (a integer, b integer, c integer, FOREIGN KEY (b, c) REFERENCES k_constraint.target (b, c) ON DELETE SET NULL (c), CONSTRAINT dd FOREIGN KEY (c, b) REFERENCES k_constraint.target (b, c) ON DELETE SET DEFAULT (b, c));
-- end
-- if 18+
CREATE TABLE k_constraint.not_enforced (a integer REFERENCES k_constraint.target NOT ENFORCED, b integer, c integer, CONSTRAINT ne FOREIGN KEY (b, c) REFERENCES k_constraint.target (b, c) ON DELETE CASCADE NOT ENFORCED);
COMMENT ON CONSTRAINT ne ON k_constraint.not_enforced IS 'not enforced';
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE k_constraint.temporal (id integer, valid_at daterange, x text, CONSTRAINT temporal_key PRIMARY KEY (id, valid_at WITHOUT OVERLAPS));
CREATE TABLE k_constraint.temporal_unique (id int4range, b int4range, valid_at tstzmultirange, UNIQUE (id, b, valid_at WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE k_constraint.temporal_refers (id integer, of_id integer, valid_at daterange, CONSTRAINT tr FOREIGN KEY (of_id, PERIOD valid_at) REFERENCES k_constraint.temporal (id, PERIOD valid_at));
CREATE TABLE k_constraint.temporal_parted (id integer, valid_at daterange, PRIMARY KEY (id, valid_at WITHOUT OVERLAPS)) PARTITION BY LIST (id);
CREATE TABLE k_constraint.temporal_part PARTITION OF k_constraint.temporal_parted FOR VALUES IN (1);
-- end
-- references in a circle, to itself, and with rows
CREATE TABLE k_constraint.circle_a (id integer PRIMARY KEY, b integer);
CREATE TABLE k_constraint.circle_b (id integer PRIMARY KEY, a integer REFERENCES k_constraint.circle_a);
ALTER TABLE k_constraint.circle_a ADD FOREIGN KEY (b) REFERENCES k_constraint.circle_b DEFERRABLE;
CREATE TABLE k_constraint.itself (id integer PRIMARY KEY, parent integer REFERENCES k_constraint.itself);
INSERT INTO k_constraint.circle_a VALUES (1, NULL);
INSERT INTO k_constraint.circle_b VALUES (2, 1);
UPDATE k_constraint.circle_a SET b = 2;
INSERT INTO k_constraint.itself VALUES (1, NULL), (2, 1);
-- the referring table's name sorts before the referred one's: the order of the data
CREATE TABLE k_constraint.z_target (id integer PRIMARY KEY);
CREATE TABLE k_constraint.a_refers (id integer REFERENCES k_constraint.z_target);
INSERT INTO k_constraint.z_target VALUES (1);
INSERT INTO k_constraint.a_refers VALUES (1);
CREATE SCHEMA "k_constraint other";
CREATE TABLE "k_constraint other"."Refers" ("Id" integer REFERENCES k_constraint.z_target);
-- constraint names that are the same in several tables; constraints that need each other
CREATE TABLE k_constraint.same_1 (a integer CONSTRAINT same PRIMARY KEY);
CREATE SCHEMA k_constraint_2;
CREATE TABLE k_constraint_2.same_1 (a integer CONSTRAINT same PRIMARY KEY CONSTRAINT same_fk REFERENCES k_constraint.same_1);
CREATE TABLE k_constraint.inherits_keys () INHERITS (k_constraint.keys);
ALTER TABLE k_constraint.target OWNER TO howdah_owner;
