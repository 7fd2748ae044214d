-- servers: 14-18
-- Labels as a provider would have made them: no provider comes with PostgreSQL, so the catalog is written directly.
CREATE SCHEMA k_label;
CREATE TABLE k_label.t (a integer, b text);
CREATE VIEW k_label.v AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW k_label.m AS SELECT 1 AS a;
CREATE SEQUENCE k_label.s;
CREATE FUNCTION k_label.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE k_label.p() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE k_label.a(integer) (SFUNC = int4pl, STYPE = integer);
CREATE TYPE k_label.e AS ENUM ('a');
CREATE TYPE k_label.c AS (a integer);
CREATE DOMAIN k_label.d AS integer;
CREATE LANGUAGE k_label_language HANDLER plpgsql_call_handler;
CREATE PUBLICATION k_label_publication;
CREATE FUNCTION k_label.e() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE EVENT TRIGGER k_label_event ON sql_drop EXECUTE FUNCTION k_label.e();
SELECT lo_create(910001);
SET allow_system_table_mods = on;
INSERT INTO pg_seclabel (objoid, classoid, objsubid, provider, label) VALUES
  ('k_label.t'::regclass, 'pg_class'::regclass, 0, 'dummy', 'a table''s label'), ('k_label.t'::regclass, 'pg_class'::regclass, 0, 'Odd "provider"', 'second'), ('k_label.t'::regclass, 'pg_class'::regclass, 2, 'dummy', 'column \b'),
  ('k_label.v'::regclass, 'pg_class'::regclass, 0, 'dummy', 'view'), ('k_label.m'::regclass, 'pg_class'::regclass, 0, 'dummy', 'matview'), ('k_label.s'::regclass, 'pg_class'::regclass, 0, 'dummy', 'sequence'),
  ('k_label.f(integer)'::regprocedure, 'pg_proc'::regclass, 0, 'dummy', 'function'), ('k_label.p()'::regprocedure, 'pg_proc'::regclass, 0, 'dummy', 'procedure'), ('k_label.a(integer)'::regprocedure, 'pg_proc'::regclass, 0, 'dummy', 'aggregate'),
  ('k_label.e'::regtype, 'pg_type'::regclass, 0, 'dummy', 'enum'), ('k_label.c'::regtype, 'pg_type'::regclass, 0, 'dummy', 'composite'), ('k_label.d'::regtype, 'pg_type'::regclass, 0, 'dummy', 'domain'),
  ('k_label'::regnamespace, 'pg_namespace'::regclass, 0, 'dummy', 'schema'), (910001, 'pg_largeobject'::regclass, 0, 'dummy', 'large object'),
  ((SELECT oid FROM pg_language WHERE lanname = 'k_label_language'), 'pg_language'::regclass, 0, 'dummy', 'language'), ((SELECT oid FROM pg_publication WHERE pubname = 'k_label_publication'), 'pg_publication'::regclass, 0, 'dummy', 'publication'),
  ((SELECT oid FROM pg_event_trigger WHERE evtname = 'k_label_event'), 'pg_event_trigger'::regclass, 0, 'dummy', 'event trigger');
INSERT INTO pg_shseclabel (objoid, classoid, provider, label) SELECT oid, 'pg_database'::regclass, 'dummy', 'database''s label' FROM pg_database WHERE datname = current_database();
RESET allow_system_table_mods;
