-- servers: 14-18
CREATE SCHEMA k_function;
SET check_function_bodies = off;
CREATE FUNCTION k_function.nothing() RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION k_function.overloaded() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_function.overloaded(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_function.overloaded(text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_function.overloaded(integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_function.overloaded(double precision[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_function.overloaded(timestamp with time zone, "char") RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_function.everything(a integer, b text DEFAULT 'it''s', "C quoted" numeric(5, 2) DEFAULT 1.5, VARIADIC d date[] DEFAULT '{}') RETURNS SETOF text
  LANGUAGE plpgsql WINDOW IMMUTABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 12.5 ROWS 77
  SET search_path = k_function, 'Odd, schema', pg_temp SET work_mem = '4MB' SET "DateStyle" = 'ISO, DMY' SET my.custom = 'a ''b'' \c' SET application_name TO '' SET statement_timeout FROM CURRENT
  AS $_$ BEGIN RETURN NEXT $1; RETURN NEXT '$body$'; END $_$;
CREATE FUNCTION k_function.stable_restricted() RETURNS integer LANGUAGE sql STABLE PARALLEL RESTRICTED RETURNS NULL ON NULL INPUT AS $$SELECT 1$$;
CREATE FUNCTION k_function.cost_one() RETURNS integer LANGUAGE internal COST 1 AS 'pg_backend_pid';
CREATE FUNCTION k_function.cost_ten() RETURNS integer LANGUAGE internal COST 10 AS 'pg_backend_pid';
CREATE FUNCTION k_function.sql_cost_one() RETURNS SETOF integer LANGUAGE sql COST 1 ROWS 1 AS 'SELECT 1';
CREATE FUNCTION k_function.set_default_rows() RETURNS SETOF integer LANGUAGE sql COST 100 ROWS 1000 AS 'SELECT 1';
CREATE FUNCTION k_function.outs(IN a integer, OUT b integer, INOUT c text, OUT "d e" numeric) LANGUAGE sql AS 'SELECT 1, $2, 3.0';
CREATE FUNCTION k_function.outs_set(OUT integer, OUT text) RETURNS SETOF record LANGUAGE sql AS 'SELECT 1, ''x''::text';
CREATE FUNCTION k_function.table_result(n integer) RETURNS TABLE (x integer, "Y" text) LANGUAGE sql AS 'SELECT n, ''y''::text';
CREATE FUNCTION k_function.returns_record() RETURNS record LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION k_function.polymorphic(anyelement, anyarray, anycompatible) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION k_function.variadic_any(VARIADIC "any") RETURNS integer LANGUAGE internal AS 'pg_num_nulls';
CREATE FUNCTION k_function.in_c(integer) RETURNS integer LANGUAGE internal AS 'int4abs';
CREATE FUNCTION k_function.plpgsql_trigger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- bodies and quoting: what dollar quoting has to get round
CREATE FUNCTION k_function.quoting_1() RETURNS text LANGUAGE sql AS 'SELECT $$a$$ || $_$b$_$ || $__$c$__$ || $_x$''d''$_x$::text';
CREATE FUNCTION k_function.quoting_2() RETURNS text LANGUAGE sql AS E'SELECT ''back\\\\slash'' || E''\\n''::text';
CREATE FUNCTION k_function.quoting_3() RETURNS text LANGUAGE sql AS 'SELECT ''ends with a dollar$''';
CREATE FUNCTION k_function.quoting_4() RETURNS text LANGUAGE sql AS 'SELECT 1 AS a$';
CREATE FUNCTION k_function.quoting_5() RETURNS text LANGUAGE sql AS 'SELECT $_';
CREATE FUNCTION k_function.quoting_6() RETURNS text LANGUAGE plpgsql AS E'\r\nBEGIN\r\n  RETURN 1; -- dos\r\nEND\r\n';
CREATE FUNCTION k_function.quoting_7() RETURNS text LANGUAGE sql AS 'SELECT ''ünïcödé ☃ 日本''::text';
-- SQL-standard bodies
CREATE TABLE k_function.t (a integer, b text);
CREATE FUNCTION k_function.standard_return(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a + b;
CREATE FUNCTION k_function.standard_atomic(integer, text) RETURNS SETOF k_function.t LANGUAGE sql
  BEGIN ATOMIC
    INSERT INTO k_function.t VALUES ($1, $2);
    UPDATE k_function.t SET a = a + 1 WHERE t.b = $2 RETURNING *;
    SELECT a, CASE WHEN a > 1 THEN 'x;y' ELSE b END FROM k_function.t;
  END;
CREATE FUNCTION k_function.standard_empty() RETURNS void LANGUAGE sql BEGIN ATOMIC END;
CREATE FUNCTION k_function.standard_calls(x integer) RETURNS integer LANGUAGE sql RETURN k_function.standard_return(x, 2) + (SELECT count(*) FROM k_function.t)::integer;
-- an SQL-standard body that needs a table's primary key, as it groups by it: the function has to wait for the constraint
CREATE TABLE k_function.keyed (id integer PRIMARY KEY, name text);
CREATE FUNCTION k_function.groups_by_key() RETURNS TABLE (id integer, name text) LANGUAGE sql
  BEGIN ATOMIC SELECT k.id, k.name FROM k_function.keyed k GROUP BY k.id; END;
-- procedures
CREATE PROCEDURE k_function.simple() LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE k_function.with_arguments(IN a integer, INOUT b text DEFAULT 'x', VARIADIC c integer[] DEFAULT '{1}') LANGUAGE plpgsql SECURITY DEFINER SET work_mem = '1MB' AS $$ BEGIN b := 'y'; END $$;
CREATE PROCEDURE k_function.with_out(a integer, OUT b integer) LANGUAGE plpgsql AS $$ BEGIN b := a; COMMIT; END $$;
CREATE PROCEDURE k_function.standard(x integer) LANGUAGE sql BEGIN ATOMIC DELETE FROM k_function.t WHERE a = x; INSERT INTO k_function.t (a) SELECT x; END;
COMMENT ON PROCEDURE k_function.with_arguments(integer, text, integer[]) IS 'call me';
ALTER PROCEDURE k_function.simple() OWNER TO howdah_owner;
GRANT EXECUTE ON PROCEDURE k_function.simple() TO howdah_reader;
REVOKE ALL ON PROCEDURE k_function.with_out(integer, integer) FROM PUBLIC;
-- support function, transforms
CREATE FUNCTION k_function.supported(integer) RETURNS SETOF integer LANGUAGE internal IMMUTABLE STRICT SUPPORT generate_series_int4_support AS 'generate_series_int4';
CREATE FUNCTION k_function.support(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'generate_series_int4_support';
CREATE FUNCTION k_function.own_support(integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT SUPPORT k_function.support AS 'int4abs';
-- owner, privileges, comments
COMMENT ON FUNCTION k_function.everything(integer, text, numeric, date[]) IS 'everything''s comment';
COMMENT ON FUNCTION k_function.overloaded(integer, text) IS 'one of several';
ALTER FUNCTION k_function.overloaded(text) OWNER TO howdah_owner;
REVOKE ALL ON FUNCTION k_function.everything(integer, text, numeric, date[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION k_function.everything(integer, text, numeric, date[]) TO howdah_reader WITH GRANT OPTION;
GRANT ALL ON FUNCTION k_function.outs(integer, text) TO "howdah ""odd"" rôle";
REVOKE ALL ON FUNCTION k_function.overloaded(text) FROM PUBLIC, howdah_owner;
-- odd names
CREATE FUNCTION k_function."Quoted ""name"""("arg one" integer, "Arg" text) RETURNS "char" LANGUAGE sql AS 'SELECT ''x''::"char"';
CREATE FUNCTION k_function."select"("order" integer) RETURNS bit varying LANGUAGE sql AS 'SELECT NULL::varbit';
CREATE FUNCTION k_function."a.b"(time with time zone, interval hour, character(3)) RETURNS character varying LANGUAGE sql AS 'SELECT NULL::varchar';
COMMENT ON FUNCTION k_function."Quoted ""name"""(integer, text) IS 'odd';
-- result and arguments of a table's row type, of its columns' types
CREATE FUNCTION k_function.row_in(k_function.t) RETURNS k_function.t[] LANGUAGE sql AS 'SELECT ARRAY[$1]';
CREATE FUNCTION k_function.default_expressions(a timestamptz DEFAULT now(), b integer[] DEFAULT ARRAY[1, 2], c k_function.t DEFAULT ROW(1, 'x')::k_function.t, d integer DEFAULT k_function.standard_return(1, 2)) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- a function that depends on a view that depends on a function
CREATE VIEW k_function.v AS SELECT k_function.standard_return(1) AS x;
CREATE FUNCTION k_function.over_view() RETURNS SETOF k_function.v LANGUAGE sql AS 'SELECT * FROM k_function.v';
RESET check_function_bodies;
