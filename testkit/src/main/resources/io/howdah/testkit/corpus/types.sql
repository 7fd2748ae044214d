-- servers: 14-18
CREATE SCHEMA k_type;
-- base types, with shells that their functions need
CREATE TYPE k_type.base;
CREATE FUNCTION k_type.base_in(cstring) RETURNS k_type.base LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION k_type.base_out(k_type.base) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION k_type.base_recv(internal) RETURNS k_type.base LANGUAGE internal STABLE STRICT AS 'textrecv';
CREATE FUNCTION k_type.base_send(k_type.base) RETURNS bytea LANGUAGE internal STABLE STRICT AS 'textsend';
CREATE FUNCTION k_type.base_typmod_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION k_type.base_typmod_out(integer) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE FUNCTION k_type.base_analyze(internal) RETURNS boolean LANGUAGE internal STRICT AS 'range_typanalyze';
CREATE TYPE k_type.base (INPUT = k_type.base_in, OUTPUT = k_type.base_out, RECEIVE = k_type.base_recv, SEND = k_type.base_send,
  TYPMOD_IN = k_type.base_typmod_in, TYPMOD_OUT = k_type.base_typmod_out, ANALYZE = k_type.base_analyze, INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double, STORAGE = extended, CATEGORY = 'X', PREFERRED = true, DEFAULT = 'a ''default''', DELIMITER = ';', COLLATABLE = true);
COMMENT ON TYPE k_type.base IS 'a base type';
ALTER TYPE k_type.base OWNER TO howdah_owner;
GRANT USAGE ON TYPE k_type.base TO howdah_reader;
REVOKE USAGE ON TYPE k_type.base FROM PUBLIC;
CREATE TYPE k_type.fixed;
CREATE FUNCTION k_type.fixed_in(cstring) RETURNS k_type.fixed LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION k_type.fixed_out(k_type.fixed) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE k_type.fixed (INPUT = k_type.fixed_in, OUTPUT = k_type.fixed_out, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, STORAGE = plain, ELEMENT = integer, SUBSCRIPT = raw_array_subscript_handler);
ALTER TYPE k_type.fixed SET (STORAGE = plain);
CREATE TYPE k_type.long16;
CREATE FUNCTION k_type.long16_in(cstring) RETURNS k_type.long16 LANGUAGE internal IMMUTABLE STRICT AS 'uuid_in';
CREATE FUNCTION k_type.long16_out(k_type.long16) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'uuid_out';
CREATE TYPE k_type.long16 (INPUT = k_type.long16_in, OUTPUT = k_type.long16_out, INTERNALLENGTH = 16, ALIGNMENT = char, LIKE = uuid);
CREATE TYPE k_type.with_subscript;
CREATE FUNCTION k_type.sub_in(cstring) RETURNS k_type.with_subscript LANGUAGE internal IMMUTABLE STRICT AS 'jsonb_in';
CREATE FUNCTION k_type.sub_out(k_type.with_subscript) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'jsonb_out';
CREATE FUNCTION k_type.sub_script(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'jsonb_subscript_handler';
CREATE TYPE k_type.with_subscript (INPUT = k_type.sub_in, OUTPUT = k_type.sub_out, SUBSCRIPT = k_type.sub_script, ALIGNMENT = int4, STORAGE = main);
-- shells alone
CREATE TYPE k_type.shell;
CREATE TYPE k_type."Shell ""quoted""";
ALTER TYPE k_type.shell OWNER TO howdah_owner;
COMMENT ON TYPE k_type.shell IS 'nothing in it';
-- enums
CREATE TYPE k_type.enumeration AS ENUM ('one', 'two', 'it''s', '"quoted"', 'back\slash', 'ünïcode', ' space ', '');
ALTER TYPE k_type.enumeration ADD VALUE 'zero' BEFORE 'one';
ALTER TYPE k_type.enumeration ADD VALUE 'one and a half' AFTER 'one';
ALTER TYPE k_type.enumeration RENAME VALUE 'two' TO 'deux';
CREATE TYPE k_type.empty_enum AS ENUM ();
COMMENT ON TYPE k_type.enumeration IS 'values';
ALTER TYPE k_type.enumeration OWNER TO howdah_owner;
GRANT USAGE ON TYPE k_type.enumeration TO howdah_reader, "howdah ""odd"" rôle" WITH GRANT OPTION;
CREATE TABLE k_type.enum_user (a k_type.enumeration DEFAULT 'it''s', b k_type.enumeration[] DEFAULT '{one,"back\\slash"}');
-- composites
CREATE TYPE k_type.composite AS (a integer, "b ""quoted""" text COLLATE "C", c numeric(10, 2), d k_type.enumeration[], e character varying(12), f timestamp(3) with time zone, g bit varying(7), h interval day to second(2));
CREATE TYPE k_type.empty_composite AS ();
CREATE TYPE k_type.nested AS (one k_type.composite, many k_type.composite[]);
ALTER TYPE k_type.composite DROP ATTRIBUTE c;
ALTER TYPE k_type.composite ADD ATTRIBUTE i k_type.base(5);
COMMENT ON TYPE k_type.composite IS 'several';
COMMENT ON COLUMN k_type.composite.a IS 'the first';
COMMENT ON COLUMN k_type.composite."b ""quoted""" IS 'the ''second''';
ALTER TYPE k_type.composite OWNER TO howdah_owner;
REVOKE ALL ON TYPE k_type.composite FROM PUBLIC;
CREATE TYPE k_type."SELECT" AS ("from" integer, "Where" text);
-- domains
CREATE DOMAIN k_type.plain AS integer;
CREATE DOMAIN k_type.full AS character varying(20) COLLATE "C" DEFAULT 'it''s' CONSTRAINT full_not_null NOT NULL CONSTRAINT full_long CHECK (length(VALUE) > 2) CHECK (VALUE <> 'no') CONSTRAINT "full ""odd""" CHECK (VALUE !~ '[;"]');
ALTER DOMAIN k_type.full ADD CONSTRAINT full_new CHECK (VALUE <> 'new') NOT VALID;
COMMENT ON DOMAIN k_type.full IS 'a full domain';
COMMENT ON CONSTRAINT full_long ON DOMAIN k_type.full IS 'long enough';
COMMENT ON CONSTRAINT full_new ON DOMAIN k_type.full IS 'not for the old ones';
-- if 18+
COMMENT ON CONSTRAINT full_not_null ON DOMAIN k_type.full IS 'a NOT NULL constraint with a comment';
-- end
ALTER DOMAIN k_type.full OWNER TO howdah_owner;
GRANT USAGE ON TYPE k_type.full TO howdah_reader;
CREATE DOMAIN k_type.over_domain AS k_type.full DEFAULT 'over' CHECK (VALUE <> 'under');
CREATE DOMAIN k_type.no_default AS k_type.full DEFAULT NULL;
CREATE DOMAIN k_type.over_array AS integer[] CHECK (array_length(VALUE, 1) < 5);
CREATE DOMAIN k_type.over_composite AS k_type.composite CHECK ((VALUE).a > 0);
CREATE DOMAIN k_type.over_enum AS k_type.enumeration DEFAULT 'zero';
CREATE DOMAIN k_type.numeric_domain AS numeric(7, 3) NOT NULL;
CREATE DOMAIN k_type.expression_default AS timestamptz DEFAULT (now() - interval '1 day');
CREATE FUNCTION k_type.domain_check(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE DOMAIN k_type.checked_by_function AS integer CHECK (k_type.domain_check(VALUE));
-- a loop: a domain's check uses a function whose argument is the domain
CREATE DOMAIN k_type.loop_domain AS integer;
CREATE FUNCTION k_type.loop_check(k_type.loop_domain) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::integer > 0';
ALTER DOMAIN k_type.loop_domain ADD CONSTRAINT loop_constraint CHECK (k_type.loop_check(VALUE::integer::k_type.loop_domain));
COMMENT ON CONSTRAINT loop_constraint ON DOMAIN k_type.loop_domain IS 'round and round';
-- ranges
CREATE TYPE k_type.plain_range AS RANGE (SUBTYPE = integer);
CREATE TYPE k_type.text_range AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops, MULTIRANGE_TYPE_NAME = k_type."Many ranges");
CREATE FUNCTION k_type.difference(float8, float8) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS 'SELECT $1 - $2';
CREATE TYPE k_type.float_range AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = k_type.difference);
CREATE TYPE k_type.canonical_range;
CREATE FUNCTION k_type.canonical(k_type.canonical_range) RETURNS k_type.canonical_range LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE k_type.canonical_range AS RANGE (SUBTYPE = integer, CANONICAL = k_type.canonical);
CREATE TYPE k_type.range_of_composite AS RANGE (SUBTYPE = k_type.composite);
COMMENT ON TYPE k_type.text_range IS 'from to';
COMMENT ON TYPE k_type."Many ranges" IS 'from to and from to';
ALTER TYPE k_type.text_range OWNER TO howdah_owner;
GRANT USAGE ON TYPE k_type.text_range TO howdah_reader;
-- a multirange in a schema of its own
CREATE SCHEMA k_type_other;
CREATE TYPE k_type.away_range AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = k_type_other.away_multirange);
-- array types whose names were taken
CREATE TYPE k_type._taken AS ENUM ('x');
CREATE TYPE k_type.taken AS ENUM ('y');
CREATE TABLE k_type.uses (a k_type.taken[], b k_type.full, c k_type.composite DEFAULT ROW(1, 'x', NULL, NULL, NULL, NULL, NULL, NULL)::k_type.composite, d k_type.text_range, e k_type."Many ranges",
  f k_type.base(7) DEFAULT 'base', g k_type.over_composite, h k_type.fixed[], i k_type_other.away_multirange);
INSERT INTO k_type.uses (b, d) VALUES ('abc', '[a,b)'), ('it''s', NULL);
