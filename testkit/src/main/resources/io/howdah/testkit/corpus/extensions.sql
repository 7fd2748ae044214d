-- servers: 14-18
CREATE SCHEMA k_extension;
-- older than the extensions' tables, whose data is numbered first all the same
CREATE TABLE k_extension.older (a integer);
INSERT INTO k_extension.older VALUES (1);
CREATE EXTENSION howdah_kit;
CREATE EXTENSION howdah_kit_dependent SCHEMA k_extension;
CREATE EXTENSION hstore SCHEMA k_extension;
CREATE EXTENSION citext SCHEMA public;
CREATE EXTENSION "uuid-ossp" SCHEMA k_extension;
-- rows in its tables
INSERT INTO k_kit.config VALUES ('mine', 'value	with tab'), ('it''s', 'left out'), ('second', NULL);
INSERT INTO k_kit.whole VALUES (1, 'mine'), (2, 'shipped');
INSERT INTO k_kit.a_before_whole VALUES (1);
INSERT INTO k_kit.not_dumped VALUES (2);
INSERT INTO k_kit.parted VALUES (1, 'x');
INSERT INTO k_kit.with_serial (t) VALUES ('a'), ('b');
SELECT nextval('k_kit.counter'), nextval('k_kit.other_counter');
-- changed privileges of members: only the difference to the initial ones is dumped
GRANT EXECUTE ON FUNCTION k_kit.restricted() TO howdah_reader;
REVOKE EXECUTE ON FUNCTION k_kit.restricted() FROM pg_monitor;
REVOKE SELECT ON k_kit.config FROM PUBLIC;
GRANT INSERT ON k_kit.config TO howdah_writer WITH GRANT OPTION;
GRANT SELECT (a) ON k_kit.not_dumped TO howdah_reader;
REVOKE SELECT (a) ON k_kit.not_dumped FROM pg_monitor;
GRANT USAGE ON TYPE k_kit.an_enum TO howdah_reader;
GRANT EXECUTE ON FUNCTION k_kit.a_function(integer) TO howdah_reader;
GRANT USAGE ON FOREIGN SERVER howdah_kit_server TO howdah_reader;
GRANT USAGE ON SEQUENCE k_kit.counter TO howdah_writer;
GRANT USAGE ON SCHEMA k_kit TO howdah_reader;
-- comments on members and on the extensions
COMMENT ON EXTENSION howdah_kit IS 'changed comment';
COMMENT ON EXTENSION hstore IS NULL;
COMMENT ON FUNCTION k_kit.a_function(integer) IS 'a comment on a member is not dumped';
-- objects of ours that use members, and that belong to members
CREATE TABLE k_extension.uses (a k_kit.an_enum, b k_kit.a_composite, c k_kit.a_domain, d k_extension.hstore, e public.citext COLLATE "C", f uuid DEFAULT k_extension.uuid_nil());
INSERT INTO k_extension.uses VALUES ('x', ROW(1, 'y'), 5, 'a=>1, "b c"=>NULL', 'CiText');
CREATE VIEW k_extension.v AS SELECT k_kit.an_aggregate(a) AS s, 1 OPERATOR(k_kit.<+>) 2 AS p FROM k_kit.not_dumped;
CREATE INDEX ON k_extension.uses USING gin (d);
CREATE INDEX our_index ON k_kit.config (value);
CREATE TRIGGER our_trigger BEFORE INSERT ON k_kit.config FOR EACH ROW EXECUTE FUNCTION k_kit.a_trigger();
CREATE TRIGGER our_table_trigger BEFORE INSERT ON k_extension.uses FOR EACH ROW EXECUTE FUNCTION k_kit.a_trigger();
ALTER TABLE k_kit.config ENABLE ROW LEVEL SECURITY;
CREATE POLICY our_policy ON k_kit.config USING (custom);
CREATE RULE our_rule AS ON DELETE TO k_kit.not_dumped DO ALSO NOTHING;
CREATE STATISTICS k_extension.our_statistics ON key, value FROM k_kit.config;
CREATE TABLE k_kit.ours_in_its_schema (a integer);
CREATE USER MAPPING FOR howdah_reader SERVER howdah_kit_server;
CREATE FOREIGN TABLE k_extension.foreign_table (a integer) SERVER howdah_kit_server;
CREATE TABLE k_extension.inherits (x integer) INHERITS (k_kit.not_dumped);
CREATE TABLE k_kit.our_part PARTITION OF k_kit.parted FOR VALUES IN (2);
INSERT INTO k_kit.our_part VALUES (2, 'ours');
-- objects made members later, and one that only depends on an extension
CREATE FUNCTION k_extension.added() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER EXTENSION howdah_kit ADD FUNCTION k_extension.added();
CREATE TABLE k_extension.added_table (a serial, b text);
ALTER EXTENSION howdah_kit ADD TABLE k_extension.added_table;
ALTER EXTENSION howdah_kit DROP FUNCTION k_kit.a_function(integer);
CREATE FUNCTION k_extension.depends() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION k_extension.depends() DEPENDS ON EXTENSION howdah_kit;
ALTER TRIGGER our_table_trigger ON k_extension.uses DEPENDS ON EXTENSION howdah_kit;
CREATE INDEX dependent_index ON k_extension.uses (c);
ALTER INDEX k_extension.dependent_index DEPENDS ON EXTENSION howdah_kit;
CREATE MATERIALIZED VIEW k_extension.m AS SELECT 1 AS a;
ALTER MATERIALIZED VIEW k_extension.m DEPENDS ON EXTENSION hstore;
