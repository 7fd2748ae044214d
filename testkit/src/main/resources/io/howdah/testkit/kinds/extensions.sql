-- Extensions: their members, privileges that were changed, configuration tables, what depends on them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds_reader') THEN
    CREATE ROLE kinds_reader;
  END IF;
END $$;
CREATE SCHEMA ext;
CREATE SCHEMA "Ext 2";
CREATE EXTENSION hstore WITH SCHEMA ext;
CREATE EXTENSION cube;
CREATE EXTENSION earthdistance;
CREATE EXTENSION citext WITH SCHEMA "Ext 2";
CREATE EXTENSION btree_gist WITH SCHEMA ext;
CREATE EXTENSION pg_trgm WITH SCHEMA ext;
CREATE EXTENSION "uuid-ossp";
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION file_fdw;
CREATE EXTENSION unaccent WITH SCHEMA ext;
CREATE EXTENSION tablefunc;
CREATE EXTENSION pg_stat_statements;
CREATE EXTENSION dict_int;
CREATE EXTENSION bloom;
COMMENT ON EXTENSION hstore IS 'it''s ours';
GRANT EXECUTE ON FUNCTION ext.hstore(text, text) TO kinds_reader;
REVOKE EXECUTE ON FUNCTION ext.akeys(ext.hstore) FROM PUBLIC;
REVOKE USAGE ON TYPE ext.hstore FROM PUBLIC;
GRANT SELECT ON pg_stat_statements TO kinds_reader;
REVOKE SELECT ON pg_stat_statements FROM PUBLIC;
GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO kinds_reader;
CREATE SERVER loopback FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'localhost');
CREATE FUNCTION public.uses_hstore(ext.hstore) RETURNS ext.hstore LANGUAGE sql AS 'SELECT $1';
ALTER FUNCTION public.uses_hstore(ext.hstore) DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.uses_hstore(ext.hstore) DEPENDS ON EXTENSION citext;
CREATE PROCEDURE public.in_procedure(a "Ext 2".citext) LANGUAGE plpgsql AS 'BEGIN END';
ALTER PROCEDURE public.in_procedure("Ext 2".citext) DEPENDS ON EXTENSION "uuid-ossp";
CREATE DOMAIN public.email AS "Ext 2".citext CHECK (VALUE ~ '@');
CREATE TEXT SEARCH DICTIONARY public.numbers (TEMPLATE = intdict_template, MAXLEN = '4');
CREATE AGGREGATE public.hstore_sum(ext.hstore) (SFUNC = ext.hs_concat, STYPE = ext.hstore);
CREATE OPERATOR CLASS public.bloomed FOR TYPE smallint USING bloom AS OPERATOR 1 =(smallint, smallint), FUNCTION 1 hashint2(smallint);
-- Objects of the user's that were made members.
CREATE FUNCTION ext.adopted() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER EXTENSION hstore ADD FUNCTION ext.adopted();
CREATE TABLE public.released (a integer);
DROP EXTENSION tablefunc;
