-- Operators, operator classes and families, access methods.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner') THEN
    CREATE ROLE "kinds owner";
  END IF;
END $$;
CREATE SCHEMA o;
CREATE SCHEMA "O 2";
CREATE FUNCTION o.lt(integer, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE FUNCTION "O 2"."(odd"(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE FUNCTION o.neg(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT reverse($1)';
CREATE OPERATOR o.<<< (LEFTARG = integer, RIGHTARG = bigint, FUNCTION = o.lt);
CREATE OPERATOR "O 2".@#@ (LEFTARG = text, RIGHTARG = text, FUNCTION = "O 2"."(odd", COMMUTATOR = OPERATOR(o.#@#), NEGATOR = OPERATOR("O 2".!@#@), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR o.#@# (LEFTARG = text, RIGHTARG = text, FUNCTION = "O 2"."(odd", COMMUTATOR = OPERATOR("O 2".@#@));
CREATE OPERATOR o.=== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = OPERATOR(o.===), NEGATOR = OPERATOR(o.!==), MERGES, HASHES, RESTRICT = eqsel, JOIN = eqjoinsel);
CREATE OPERATOR o.!! (RIGHTARG = text, FUNCTION = o.neg);
CREATE OPERATOR o.!! (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);
CREATE OPERATOR o.!! (RIGHTARG = integer, FUNCTION = int4um);
COMMENT ON OPERATOR o.<<< (integer, bigint) IS 'it''s less';
COMMENT ON OPERATOR o.!! (NONE, text) IS 'prefix';
ALTER OPERATOR o.!! (NONE, text) OWNER TO "kinds owner";
-- Operator classes and families.
CREATE OPERATOR FAMILY o.empty_family USING btree;
CREATE OPERATOR FAMILY "O 2"."Family ""2""" USING hash;
CREATE OPERATOR CLASS o.int_ops FOR TYPE integer USING btree AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
  FUNCTION 1 btint4cmp(integer, integer), FUNCTION 2 btint4sortsupport(internal);
CREATE OPERATOR CLASS o.in_family FOR TYPE bigint USING btree FAMILY o.empty_family AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
  FUNCTION 1 btint8cmp(bigint, bigint), FUNCTION 3 in_range(bigint, bigint, bigint, boolean, boolean), FUNCTION 4 btequalimage(oid);
ALTER OPERATOR FAMILY o.empty_family USING btree ADD
  OPERATOR 1 < (bigint, integer), OPERATOR 2 <= (bigint, integer), OPERATOR 3 = (bigint, integer), OPERATOR 4 >= (bigint, integer), OPERATOR 5 > (bigint, integer),
  OPERATOR 1 < (integer, bigint), OPERATOR 2 <= (integer, bigint), OPERATOR 3 = (integer, bigint), OPERATOR 4 >= (integer, bigint), OPERATOR 5 > (integer, bigint),
  OPERATOR 1 < (bigint, smallint), OPERATOR 2 <= (bigint, smallint), OPERATOR 3 = (bigint, smallint), OPERATOR 4 >= (bigint, smallint), OPERATOR 5 > (bigint, smallint),
  FUNCTION 1 btint84cmp(bigint, integer), FUNCTION 1 btint48cmp(integer, bigint), FUNCTION 1 btint82cmp(bigint, smallint);
CREATE OPERATOR CLASS o.hashed FOR TYPE text USING hash FAMILY "O 2"."Family ""2""" AS
  OPERATOR 1 =, FUNCTION 1 hashtext(text), FUNCTION 2 hashtextextended(text, bigint);
CREATE TYPE o.own AS ENUM ('a');
CREATE OPERATOR CLASS o."Default Class" DEFAULT FOR TYPE o.own USING gin AS STORAGE integer;
CREATE OPERATOR CLASS o.stored FOR TYPE box USING gist AS
  OPERATOR 3 &&, OPERATOR 15 <-> (box, point) FOR ORDER BY float_ops,
  FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal),
  FUNCTION 7 gist_box_same(box, box, internal), STORAGE box;
CREATE OPERATOR CLASS o.nothing FOR TYPE integer USING brin AS STORAGE integer;
CREATE OPERATOR CLASS o.nothing FOR TYPE integer USING gin AS STORAGE integer;
ALTER OPERATOR FAMILY o.stored USING gist ADD FUNCTION 8 (box, box) gist_point_distance(internal, point, smallint, oid, internal);
COMMENT ON OPERATOR CLASS o.int_ops USING btree IS 'a class';
COMMENT ON OPERATOR FAMILY "O 2"."Family ""2""" USING hash IS 'it''s a family';
ALTER OPERATOR CLASS o.int_ops USING btree OWNER TO "kinds owner";
ALTER OPERATOR FAMILY "O 2"."Family ""2""" USING hash OWNER TO "kinds owner";
-- Access methods, and what uses them.
CREATE ACCESS METHOD kinds_index TYPE INDEX HANDLER bthandler;
CREATE FUNCTION o."Handler"(internal) RETURNS table_am_handler LANGUAGE internal AS 'heap_tableam_handler';
CREATE ACCESS METHOD "Kinds Table" TYPE TABLE HANDLER o."Handler";
COMMENT ON ACCESS METHOD kinds_index IS 'like btree';
CREATE OPERATOR CLASS o.int_ops DEFAULT FOR TYPE integer USING kinds_index AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
  FUNCTION 1 btint4cmp(integer, integer);
