-- Types of every kind.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds_reader') THEN
    CREATE ROLE kinds_reader;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner') THEN
    CREATE ROLE "kinds owner";
  END IF;
END $$;
CREATE SCHEMA t;
CREATE SCHEMA "T 2";
CREATE COLLATION t.german (locale = 'C');
-- Shells that stay shells.
CREATE TYPE t.shell;
CREATE TYPE "T 2"."Shell ""q""";
COMMENT ON TYPE t.shell IS 'only a shell';
-- Enumerations.
CREATE TYPE t.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE t.empty_enum AS ENUM ();
CREATE TYPE t."Enum 2" AS ENUM ('it''s', 'back\slash', '', 'with "quotes"', 'ünï', 'comma, and ; semicolon');
ALTER TYPE t.mood ADD VALUE 'meh' BEFORE 'ok';
ALTER TYPE t.mood ADD VALUE 'elated' AFTER 'happy';
COMMENT ON TYPE t.mood IS 'moods';
ALTER TYPE t.mood OWNER TO "kinds owner";
GRANT USAGE ON TYPE t.mood TO kinds_reader WITH GRANT OPTION;
REVOKE USAGE ON TYPE t."Enum 2" FROM PUBLIC;
-- Composite types.
CREATE TYPE t.pair AS (a integer, b text);
CREATE TYPE t.no_columns AS ();
CREATE TYPE t."Odd Pair" AS (
  "select" integer[], "with ""quote" varchar(20), n numeric(10, 2), c text COLLATE "C",
  d text COLLATE t.german, e t.mood, f t.pair, i interval hour to second, ts timestamp(3) with time zone);
CREATE TYPE t.altered AS (a integer, gone text, b integer);
ALTER TYPE t.altered DROP ATTRIBUTE gone;
ALTER TYPE t.altered ADD ATTRIBUTE later date;
ALTER TYPE t.altered RENAME ATTRIBUTE b TO "B";
COMMENT ON TYPE t.altered IS 'changed';
COMMENT ON COLUMN t.altered.a IS 'first';
COMMENT ON COLUMN t.altered."B" IS 'it''s B';
GRANT USAGE ON TYPE t.altered TO kinds_reader;
REVOKE ALL ON TYPE t.altered FROM PUBLIC;
-- Domains.
CREATE DOMAIN t.plain_domain AS integer;
CREATE DOMAIN t.not_null_domain AS text NOT NULL;
CREATE DOMAIN t.default_domain AS integer DEFAULT 42 CHECK (VALUE > 0);
CREATE DOMAIN t.text_default AS text DEFAULT 'it''s';
CREATE DOMAIN t.collated AS text COLLATE "C" DEFAULT 'x' NOT NULL CHECK (VALUE <> '');
CREATE DOMAIN t.collated2 AS varchar(30) COLLATE t.german;
CREATE DOMAIN t.named_checks AS numeric(8, 3)
  CONSTRAINT zz_last CHECK (VALUE < 1000) CONSTRAINT "A first" CHECK (VALUE > 0) CHECK (VALUE <> 13);
CREATE DOMAIN t.unvalidated AS integer;
ALTER DOMAIN t.unvalidated ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
ALTER DOMAIN t.unvalidated ADD CONSTRAINT small CHECK (VALUE < 100);
CREATE DOMAIN t.of_domain AS t.default_domain CHECK (VALUE < 50) DEFAULT 7;
CREATE DOMAIN t.of_array AS integer[] CHECK (array_length(VALUE, 1) < 5);
CREATE DOMAIN t.of_composite AS t.pair CHECK ((VALUE).a > 0);
CREATE DOMAIN t."Odd ""Domain" AS t."Odd Pair";
CREATE DOMAIN t.of_enum AS t.mood DEFAULT 'ok'::t.mood;
COMMENT ON DOMAIN t.named_checks IS 'a domain';
COMMENT ON CONSTRAINT zz_last ON DOMAIN t.named_checks IS 'the last';
COMMENT ON CONSTRAINT "A first" ON DOMAIN t.named_checks IS 'the first';
COMMENT ON CONSTRAINT positive ON DOMAIN t.unvalidated IS 'not valid yet';
GRANT USAGE ON DOMAIN t.named_checks TO kinds_reader;
REVOKE USAGE ON DOMAIN t.named_checks FROM PUBLIC;
ALTER DOMAIN t.plain_domain OWNER TO "kinds owner";
-- if 17+
CREATE DOMAIN t.named_not_null AS integer CONSTRAINT "must be" NOT NULL;
COMMENT ON CONSTRAINT "must be" ON DOMAIN t.named_not_null IS 'not null';
CREATE DOMAIN t.later_not_null AS integer CHECK (VALUE > 1);
ALTER DOMAIN t.later_not_null SET NOT NULL;
COMMENT ON CONSTRAINT later_not_null_not_null ON DOMAIN t.later_not_null IS 'usual name';
-- end
-- A domain whose check calls a function that takes the domain: a loop.
CREATE DOMAIN t.looped AS integer;
CREATE FUNCTION t.looped_ok(t.looped) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::integer > 0';
ALTER DOMAIN t.looped ADD CONSTRAINT looped_check CHECK (t.looped_ok(VALUE));
COMMENT ON CONSTRAINT looped_check ON DOMAIN t.looped IS 'in a loop';
-- A domain whose check calls a function.
CREATE FUNCTION t.is_even(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 % 2 = 0';
CREATE DOMAIN t.even AS integer CONSTRAINT even CHECK (t.is_even(VALUE)) DEFAULT 2;
-- Ranges and multiranges.
CREATE TYPE t.float_range AS RANGE (subtype = float8);
CREATE FUNCTION t.float_minus(float8, float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE TYPE t."Range 2" AS RANGE (subtype = float8, subtype_diff = t.float_minus, multirange_type_name = t."Multi 2");
CREATE TYPE t.text_range AS RANGE (subtype = text, collation = "C", subtype_opclass = text_pattern_ops);
CREATE TYPE t.text_range2 AS RANGE (subtype = text, collation = t.german);
CREATE TYPE t.canonical_range;
CREATE FUNCTION t.canonical(t.canonical_range) RETURNS t.canonical_range LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE t.canonical_range AS RANGE (subtype = int4, canonical = t.canonical);
COMMENT ON TYPE t.float_range IS 'a range';
GRANT USAGE ON TYPE t.float_range TO kinds_reader;
REVOKE USAGE ON TYPE t.float_range FROM PUBLIC;
CREATE FUNCTION t.takes_multirange("t"."Multi 2", t.float_range[]) RETURNS t.float_multirange LANGUAGE sql AS 'SELECT NULL::t.float_multirange';
-- Base types.
CREATE TYPE t.base;
CREATE FUNCTION t.base_in(cstring) RETURNS t.base LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION t.base_out(t.base) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE FUNCTION t.base_recv(internal) RETURNS t.base LANGUAGE internal IMMUTABLE STRICT AS 'int4recv';
CREATE FUNCTION t.base_send(t.base) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int4send';
CREATE TYPE t.base (INPUT = t.base_in, OUTPUT = t.base_out, RECEIVE = t.base_recv, SEND = t.base_send,
  LIKE = integer, CATEGORY = 'N', PREFERRED = false, DEFAULT = '7', DELIMITER = ';');
CREATE TYPE "T 2"."Base ""2""";
CREATE FUNCTION "T 2"."In"(cstring, oid, integer) RETURNS "T 2"."Base ""2""" LANGUAGE internal IMMUTABLE STRICT AS 'varcharin';
CREATE FUNCTION "T 2"."Out"("T 2"."Base ""2""") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varcharout';
CREATE TYPE "T 2"."Base ""2""" (INPUT = "T 2"."In", OUTPUT = "T 2"."Out", INTERNALLENGTH = VARIABLE,
  TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout, ANALYZE = ts_typanalyze, STORAGE = extended, COLLATABLE = true,
  DEFAULT = 'it''s', CATEGORY = 'x', ALIGNMENT = int4);
CREATE TYPE t.fixed;
CREATE FUNCTION t.fixed_in(cstring) RETURNS t.fixed LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
CREATE FUNCTION t.fixed_out(t.fixed) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'point_out';
CREATE TYPE t.fixed (INPUT = t.fixed_in, OUTPUT = t.fixed_out, INTERNALLENGTH = 16, ALIGNMENT = double,
  ELEMENT = float8, SUBSCRIPT = raw_array_subscript_handler);
CREATE TYPE t.tiny;
CREATE FUNCTION t.tiny_in(cstring) RETURNS t.tiny LANGUAGE internal IMMUTABLE STRICT AS 'charin';
CREATE FUNCTION t.tiny_out(t.tiny) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'charout';
CREATE TYPE t.tiny (INPUT = t.tiny_in, OUTPUT = t.tiny_out, INTERNALLENGTH = 1, PASSEDBYVALUE, ALIGNMENT = char,
  PREFERRED = true, CATEGORY = 'S');
COMMENT ON TYPE t.base IS 'base';
GRANT USAGE ON TYPE t.base TO kinds_reader;
REVOKE USAGE ON TYPE t.base FROM PUBLIC;
ALTER TYPE t.base OWNER TO "kinds owner";
-- Types used by tables, views and functions; tables' row types and arrays of everything.
CREATE FUNCTION t.takes_all(t.mood[], t.base, t.pair[], t.looped, t."Odd ""Domain", "T 2"."Base ""2""") RETURNS t.of_array LANGUAGE sql AS 'SELECT NULL::t.of_array';
CREATE TYPE t._underscore AS (a integer);
CREATE TYPE t.__underscores AS ENUM ('a');
CREATE DOMAIN t._mood AS integer;
CREATE TYPE "T 2"."T 2" AS (x t._underscore[]);
