-- Casts, transforms and languages.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner') THEN
    CREATE ROLE "kinds owner";
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds_reader') THEN
    CREATE ROLE kinds_reader;
  END IF;
END $$;
CREATE SCHEMA c;
CREATE TYPE c.color AS ENUM ('red');
CREATE TYPE c."Odd Pair" AS (a integer);
CREATE DOMAIN c.domain AS integer;
CREATE TABLE c.tab (a integer);
CREATE FUNCTION c.from_color(c.color) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION c."To Color"(integer, integer, boolean) RETURNS c.color LANGUAGE sql IMMUTABLE AS 'SELECT ''red''::c.color';
CREATE FUNCTION c.from_row(c.tab) RETURNS c."Odd Pair" LANGUAGE sql AS 'SELECT ROW($1.a)::c."Odd Pair"';
CREATE FUNCTION c.from_array(c.color[]) RETURNS text LANGUAGE sql AS 'SELECT ''x''';
CREATE CAST (c.color AS integer) WITH FUNCTION c.from_color(c.color) AS ASSIGNMENT;
CREATE CAST (integer AS c.color) WITH FUNCTION c."To Color"(integer, integer, boolean);
CREATE CAST (text AS c.color) WITH INOUT AS IMPLICIT;
CREATE CAST (c.tab AS c."Odd Pair") WITH FUNCTION c.from_row(c.tab) AS IMPLICIT;
CREATE CAST (c.color[] AS text) WITH FUNCTION c.from_array(c.color[]);
-- A cast by a built-in function, and one without any.
CREATE CAST (double precision AS timestamp with time zone) WITH FUNCTION pg_catalog.to_timestamp(double precision) AS ASSIGNMENT;
CREATE CAST (int8range AS daterange) WITH INOUT;
CREATE TYPE c.my_oid;
CREATE FUNCTION c.my_oid_in(cstring) RETURNS c.my_oid LANGUAGE internal IMMUTABLE STRICT AS 'oidin';
CREATE FUNCTION c.my_oid_out(c.my_oid) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'oidout';
CREATE TYPE c.my_oid (INPUT = c.my_oid_in, OUTPUT = c.my_oid_out, LIKE = oid);
CREATE CAST (c.my_oid AS oid) WITHOUT FUNCTION AS IMPLICIT;
COMMENT ON CAST (c.color AS integer) IS 'it''s a cast';
COMMENT ON CAST (text AS c.color) IS 'in and out';
-- Transforms.
CREATE FUNCTION c."From Sql"(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION c.to_sql(internal) RETURNS c.color LANGUAGE internal STABLE AS 'int4recv';
CREATE TRANSFORM FOR c.color LANGUAGE plpgsql (FROM SQL WITH FUNCTION c."From Sql"(internal), TO SQL WITH FUNCTION c.to_sql(internal));
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE TRANSFORM FOR c."Odd Pair" LANGUAGE sql (FROM SQL WITH FUNCTION c."From Sql"(internal));
CREATE TRANSFORM FOR text LANGUAGE plpgsql (TO SQL WITH FUNCTION textrecv(internal));
COMMENT ON TRANSFORM FOR c.color LANGUAGE plpgsql IS 'it''s a transform';
CREATE FUNCTION c.transformed(c.color, text) RETURNS text LANGUAGE plpgsql TRANSFORM FOR TYPE c.color, FOR TYPE text AS 'BEGIN RETURN $2; END';
-- Languages.
CREATE FUNCTION c.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION c."Inline"(internal) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION c.validator(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE LANGUAGE kinds_bare HANDLER c.handler;
CREATE TRUSTED LANGUAGE "Kinds Full" HANDLER c.handler INLINE c."Inline" VALIDATOR c.validator;
CREATE LANGUAGE kinds_builtin HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE "Kinds Full" IS 'it''s a language';
ALTER LANGUAGE "Kinds Full" OWNER TO "kinds owner";
GRANT USAGE ON LANGUAGE "Kinds Full" TO kinds_reader;
REVOKE USAGE ON LANGUAGE "Kinds Full" FROM PUBLIC;
CREATE FUNCTION c.in_language() RETURNS integer LANGUAGE "Kinds Full" AS 'BEGIN RETURN 1; END';
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
