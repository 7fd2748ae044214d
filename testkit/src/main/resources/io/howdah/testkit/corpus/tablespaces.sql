-- servers: 14-18
-- tablespace: howdah_space
CREATE SCHEMA k_space;
CREATE TABLE k_space.here (a integer);
CREATE TABLE k_space.there (a integer PRIMARY KEY, b text) TABLESPACE howdah_space;
CREATE TABLE k_space.index_there (a integer PRIMARY KEY USING INDEX TABLESPACE howdah_space, b integer, UNIQUE (b) WITH (fillfactor = 50) USING INDEX TABLESPACE howdah_space, EXCLUDE USING btree (b WITH =) USING INDEX TABLESPACE howdah_space);
CREATE INDEX there_index ON k_space.here (a) TABLESPACE howdah_space;
CREATE INDEX there_partial ON k_space.here (a) WITH (fillfactor = 60) TABLESPACE howdah_space WHERE a > 0;
CREATE MATERIALIZED VIEW k_space.m TABLESPACE howdah_space AS SELECT 1 AS a;
CREATE TABLE k_space.parted (a integer) PARTITION BY LIST (a) TABLESPACE howdah_space;
CREATE TABLE k_space.part_follows PARTITION OF k_space.parted FOR VALUES IN (1);
CREATE TABLE k_space.part_default PARTITION OF k_space.parted FOR VALUES IN (2) TABLESPACE pg_default;
CREATE INDEX parted_index ON k_space.parted (a) TABLESPACE howdah_space;
CREATE TABLE k_space.parted_here (a integer) PARTITION BY LIST (a);
CREATE TABLE k_space.part_there PARTITION OF k_space.parted_here FOR VALUES IN (1) TABLESPACE howdah_space;
CREATE UNLOGGED TABLE k_space.unlogged (a integer) TABLESPACE howdah_space;
INSERT INTO k_space.there VALUES (1, 'x');
