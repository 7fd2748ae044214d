-- Functions, procedures and window functions with every clause.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds_reader') THEN
    CREATE ROLE kinds_reader;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner') THEN
    CREATE ROLE "kinds owner";
  END IF;
END $$;
CREATE SCHEMA f;
CREATE SCHEMA "F 2";
CREATE FUNCTION f.none() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f."Odd ""Name"() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION "F 2"."select"("from" integer, "A b" text DEFAULT 'it''s', c numeric(3, 1) = 1.5) RETURNS text LANGUAGE sql AS $$SELECT $2$$;
CREATE FUNCTION f.modes(a integer, INOUT b text, OUT c date, OUT "D" integer[]) LANGUAGE sql AS 'SELECT $2, current_date, ARRAY[1]';
CREATE FUNCTION f.variadic(a integer, VARIADIC rest text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f.polymorphic(anyelement, anyarray, "any") RETURNS anyelement LANGUAGE internal AS 'unique_key_recheck';
CREATE FUNCTION f.table_result(n integer) RETURNS TABLE (a integer, "B" text) LANGUAGE sql AS 'SELECT 1, ''x''';
CREATE FUNCTION f.set_of() RETURNS SETOF integer LANGUAGE sql ROWS 42 AS 'SELECT 1';
CREATE FUNCTION f.set_of_record() RETURNS SETOF record LANGUAGE sql ROWS 1000 AS 'SELECT 1, 2';
CREATE FUNCTION f.overloaded(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f.overloaded(text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION f.overloaded(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 3';
CREATE FUNCTION f.overloaded(integer[]) RETURNS integer LANGUAGE sql AS 'SELECT 4';
CREATE FUNCTION f.overloaded() RETURNS integer LANGUAGE sql AS 'SELECT 5';
CREATE FUNCTION f.immutable(integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE COST 5 AS 'SELECT $1';
CREATE FUNCTION f.stable(integer) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED COST 0.25 AS 'SELECT $1';
CREATE FUNCTION f.costly() RETURNS integer LANGUAGE plpgsql COST 1e6 AS 'BEGIN RETURN 1; END';
CREATE FUNCTION f.usual_cost() RETURNS integer LANGUAGE plpgsql COST 100 AS 'BEGIN RETURN 1; END';
CREATE FUNCTION f.internal(integer, integer) RETURNS integer LANGUAGE internal IMMUTABLE COST 100 AS 'int4pl';
CREATE FUNCTION f.c_function() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION f.plpgsql_call_handler() RETURNS language_handler LANGUAGE c COST 7 AS '$libdir/plpgsql';
CREATE FUNCTION f.support(internal) RETURNS internal LANGUAGE internal AS 'generate_series_int4_support';
CREATE FUNCTION f.supported(integer, integer) RETURNS SETOF integer LANGUAGE internal SUPPORT f.support AS 'generate_series_int4';
CREATE FUNCTION f.window_function() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_row_number';
CREATE FUNCTION f.trigger_function() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  -- dollars $$ and $body inside, quotes ' and backslashes \
  RETURN NEW;
END;
$body$;
CREATE FUNCTION f.dollars() RETURNS text LANGUAGE sql AS 'SELECT $$x$$ || $_$y$_$ || $_X$z$_X$ || ''$''';
CREATE FUNCTION f.ends_in_dollar() RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN 1; END; --$';
CREATE FUNCTION f.odd_text() RETURNS text LANGUAGE sql AS E'SELECT ''tab\there, cr\rthere,\nline''\n';
CREATE FUNCTION f.empty_body() RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION f.settings() RETURNS integer LANGUAGE sql
  SET search_path TO f, "F 2", "$user", pg_temp
  SET work_mem TO '64MB'
  SET "DateStyle" TO 'ISO, DMY'
  SET application_name TO 'Zürich''s'
  SET temp_tablespaces TO ''
  SET enable_seqscan TO off
  SET my.setting TO 'a "quoted" \ value'
  AS 'SELECT 1';
CREATE FUNCTION f.empty_path() RETURNS integer LANGUAGE sql SET search_path = '' AS 'SELECT 1';
CREATE FUNCTION f.comma_path() RETURNS integer LANGUAGE sql SET search_path = "a,b", 'C "d', e AS 'SELECT 1';
CREATE FUNCTION f.local_libraries() RETURNS integer LANGUAGE sql SET local_preload_libraries = '' AS 'SELECT 1';
CREATE PROCEDURE f.procedure(a integer, INOUT b text DEFAULT NULL) LANGUAGE plpgsql AS 'BEGIN b := a; END';
CREATE PROCEDURE f."Procedure"() LANGUAGE sql SECURITY DEFINER SET search_path = f AS 'SELECT 1';
CREATE PROCEDURE f.out_arguments(OUT a integer, VARIADIC b integer[]) LANGUAGE plpgsql AS 'BEGIN a := 1; END';
CREATE FUNCTION f.atomic(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a + b;
CREATE FUNCTION f.atomic_block(a text) RETURNS text LANGUAGE sql
  BEGIN ATOMIC
    SELECT 1;
    SELECT a || ';' || f.none()::text;
  END;
CREATE PROCEDURE f.atomic_procedure() LANGUAGE sql BEGIN ATOMIC END;
CREATE FUNCTION f.typed(bit(3), bit varying(5), char(4), "char", time(2), timestamptz, interval year to month, regclass, name, oidvector, xid8)
  RETURNS character varying LANGUAGE sql AS $$SELECT 'x'::varchar$$;
CREATE FUNCTION f.defaults(a date DEFAULT '2020-01-01', b integer[] DEFAULT '{1,2}', c text DEFAULT NULL, d interval DEFAULT '1 day', e float8 DEFAULT 0.1, f boolean DEFAULT true, g timestamptz DEFAULT now())
  RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f.returns_row() RETURNS pg_class LANGUAGE sql AS 'SELECT NULL::pg_class';
CREATE TABLE f.some_table (a integer, b text);
CREATE FUNCTION f.of_table(f.some_table) RETURNS SETOF f.some_table LANGUAGE sql AS 'SELECT $1.*';
CREATE FUNCTION f.of_column(f.some_table.a%TYPE) RETURNS f.some_table.b%TYPE LANGUAGE sql AS 'SELECT ''x''';
-- A function whose SQL-standard body needs a primary key for its grouping comes after the data.
CREATE TABLE f.keyed (id integer PRIMARY KEY, name text);
CREATE FUNCTION f.grouped() RETURNS TABLE (id integer, name text) LANGUAGE sql
  BEGIN ATOMIC SELECT k.id, k.name FROM f.keyed k GROUP BY k.id; END;
-- Functions of SQL-standard bodies that call one another.
CREATE FUNCTION f.z_first() RETURNS integer LANGUAGE sql RETURN 1;
CREATE FUNCTION f.a_second() RETURNS integer LANGUAGE sql RETURN f.z_first() + 1;
COMMENT ON FUNCTION f.none() IS 'no arguments';
COMMENT ON FUNCTION f.modes(integer, text) IS 'it''s got modes';
COMMENT ON PROCEDURE f.procedure(integer, text) IS 'a procedure';
COMMENT ON FUNCTION f.variadic(integer, text[]) IS 'variadic';
ALTER FUNCTION f.overloaded(integer) OWNER TO "kinds owner";
ALTER PROCEDURE f."Procedure"() OWNER TO "kinds owner";
GRANT EXECUTE ON FUNCTION f.none() TO kinds_reader;
REVOKE EXECUTE ON FUNCTION f.modes(integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f.modes(integer, text) TO "kinds owner" WITH GRANT OPTION;
GRANT EXECUTE ON PROCEDURE f.procedure(integer, text) TO kinds_reader;
REVOKE ALL ON PROCEDURE f.procedure(integer, text) FROM PUBLIC, CURRENT_USER;
GRANT EXECUTE ON FUNCTION f.window_function() TO kinds_reader;
-- Built-in functions whose privileges were changed.
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_reload_conf() TO kinds_reader;
GRANT EXECUTE ON FUNCTION pg_catalog.sum(integer) TO kinds_reader;
REVOKE EXECUTE ON FUNCTION pg_catalog.sum(integer) FROM PUBLIC;
