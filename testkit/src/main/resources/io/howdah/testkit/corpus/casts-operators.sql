-- servers: 14-18
CREATE SCHEMA k_operator;
CREATE TYPE k_operator.enumeration AS ENUM ('a', 'b');
CREATE TYPE k_operator.composite AS (a integer);
CREATE DOMAIN k_operator.positive AS integer;
CREATE FUNCTION k_operator.to_int(k_operator.enumeration) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION k_operator.to_enum(integer, integer, boolean) RETURNS k_operator.enumeration LANGUAGE sql IMMUTABLE AS 'SELECT ''a''::k_operator.enumeration';
CREATE FUNCTION k_operator.composite_to_text(k_operator.composite) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''::text';
-- casts: by function, in every context, without function, by text
CREATE CAST (k_operator.enumeration AS integer) WITH FUNCTION k_operator.to_int(k_operator.enumeration) AS IMPLICIT;
CREATE CAST (integer AS k_operator.enumeration) WITH FUNCTION k_operator.to_enum(integer, integer, boolean);
CREATE CAST (k_operator.composite AS text) WITH FUNCTION k_operator.composite_to_text(k_operator.composite) AS ASSIGNMENT;
CREATE CAST (k_operator.enumeration AS json) WITH INOUT AS IMPLICIT;
CREATE CAST (point AS interval) WITH INOUT;
CREATE TYPE k_operator.binary_one;
CREATE FUNCTION k_operator.one_in(cstring) RETURNS k_operator.binary_one LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION k_operator.one_out(k_operator.binary_one) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE k_operator.binary_one (INPUT = k_operator.one_in, OUTPUT = k_operator.one_out, LIKE = integer);
CREATE CAST (k_operator.binary_one AS integer) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (integer AS k_operator.binary_one) WITHOUT FUNCTION AS ASSIGNMENT;
-- between built-in types, by a built-in function and by one of ours
CREATE CAST (timestamptz AS interval) WITH FUNCTION age(timestamptz);
CREATE FUNCTION k_operator.money_to_text(money) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''::text';
CREATE CAST (money AS text) WITH FUNCTION k_operator.money_to_text(money) AS ASSIGNMENT;
COMMENT ON CAST (k_operator.enumeration AS integer) IS 'cast';
COMMENT ON CAST (point AS interval) IS 'odd';
-- the cast is needed by a view: dump order
CREATE VIEW k_operator.uses_cast AS SELECT 'a'::k_operator.enumeration + 1 AS two;
-- operators: binary, prefix, with every clause, forward references to commutator and negator
CREATE FUNCTION k_operator.equal(k_operator.composite, k_operator.composite) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION k_operator.unequal(k_operator.composite, k_operator.composite) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE FUNCTION k_operator.less(k_operator.composite, k_operator.composite) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE FUNCTION k_operator.compare(k_operator.composite, k_operator.composite) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE FUNCTION k_operator.hash(k_operator.composite) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE FUNCTION k_operator.hash_extended(k_operator.composite, bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 0::bigint';
CREATE OPERATOR k_operator.= (LEFTARG = k_operator.composite, RIGHTARG = k_operator.composite, FUNCTION = k_operator.equal, COMMUTATOR = OPERATOR(k_operator.=), NEGATOR = OPERATOR(k_operator.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR k_operator.<> (LEFTARG = k_operator.composite, RIGHTARG = k_operator.composite, PROCEDURE = k_operator.unequal, COMMUTATOR = OPERATOR(k_operator.<>), NEGATOR = OPERATOR(k_operator.=), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR k_operator.< (LEFTARG = k_operator.composite, RIGHTARG = k_operator.composite, FUNCTION = k_operator.less, COMMUTATOR = OPERATOR(k_operator.>));
CREATE OPERATOR k_operator.> (LEFTARG = k_operator.composite, RIGHTARG = k_operator.composite, FUNCTION = k_operator.less, COMMUTATOR = OPERATOR(k_operator.<));
CREATE OPERATOR k_operator.<= (LEFTARG = k_operator.composite, RIGHTARG = k_operator.composite, FUNCTION = k_operator.less);
CREATE OPERATOR k_operator.>= (LEFTARG = k_operator.composite, RIGHTARG = k_operator.composite, FUNCTION = k_operator.less);
CREATE OPERATOR k_operator.!@#%^&|`? (RIGHTARG = bigint, FUNCTION = int8up);
CREATE OPERATOR k_operator.-@ (LEFTARG = integer, RIGHTARG = bigint, FUNCTION = int48pl, COMMUTATOR = OPERATOR(k_operator.@-));
CREATE OPERATOR k_operator.~~~ (LEFTARG = anyarray, RIGHTARG = anyarray, FUNCTION = arraycontains, RESTRICT = arraycontsel, JOIN = arraycontjoinsel);
-- a shell that stays one
CREATE OPERATOR k_operator.#&# (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl, COMMUTATOR = OPERATOR(k_operator.#!#));
COMMENT ON OPERATOR k_operator.= (k_operator.composite, k_operator.composite) IS 'equal';
COMMENT ON OPERATOR k_operator.!@#%^&|`? (NONE, bigint) IS 'unary';
ALTER OPERATOR k_operator.= (k_operator.composite, k_operator.composite) OWNER TO howdah_owner;
-- operator families and classes
CREATE OPERATOR FAMILY k_operator.empty_family USING btree;
CREATE OPERATOR FAMILY k_operator."Odd ""family""" USING hash;
CREATE OPERATOR FAMILY k_operator.loose_family USING btree;
ALTER OPERATOR FAMILY k_operator.loose_family USING btree ADD OPERATOR 1 <(integer, bigint), OPERATOR 2 <=(integer, bigint), OPERATOR 3 =(integer, bigint), OPERATOR 4 >=(integer, bigint), OPERATOR 5 >(integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
ALTER OPERATOR FAMILY k_operator.loose_family USING btree ADD FUNCTION 2 (integer, integer) btint4sortsupport(internal), FUNCTION 4 (integer, integer) btequalimage(oid);
CREATE OPERATOR CLASS k_operator.composite_ops DEFAULT FOR TYPE k_operator.composite USING btree AS
  OPERATOR 1 k_operator.<, OPERATOR 2 k_operator.<=, OPERATOR 3 k_operator.=, OPERATOR 4 k_operator.>=, OPERATOR 5 k_operator.>, FUNCTION 1 k_operator.compare(k_operator.composite, k_operator.composite);
CREATE OPERATOR CLASS k_operator.composite_hash_ops DEFAULT FOR TYPE k_operator.composite USING hash FAMILY k_operator."Odd ""family""" AS
  OPERATOR 1 k_operator.=, FUNCTION 1 k_operator.hash(k_operator.composite), FUNCTION 2 k_operator.hash_extended(k_operator.composite, bigint);
CREATE OPERATOR CLASS k_operator.reverse_ops FOR TYPE integer USING btree FAMILY k_operator.loose_family AS
  OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS k_operator.gist_ops FOR TYPE point USING gist AS STORAGE box,
  OPERATOR 1 <<, OPERATOR 15 <->(point, point) FOR ORDER BY pg_catalog.float_ops, OPERATOR 28 <@(point, box) FOR SEARCH,
  FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal), FUNCTION 3 gist_point_compress(internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal), FUNCTION 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);
CREATE OPERATOR CLASS k_operator.gin_ops FOR TYPE integer[] USING gin AS STORAGE integer, OPERATOR 1 &&(anyarray, anyarray), FUNCTION 1 btint4cmp(integer, integer), FUNCTION 2 ginarrayextract(anyarray, internal, internal), FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal), FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal);
ALTER OPERATOR FAMILY k_operator.gist_ops USING gist ADD OPERATOR 68 <@(point, circle);
COMMENT ON OPERATOR FAMILY k_operator.loose_family USING btree IS 'loose';
COMMENT ON OPERATOR FAMILY k_operator.composite_ops USING btree IS 'made with its class';
COMMENT ON OPERATOR CLASS k_operator.composite_ops USING btree IS 'class';
ALTER OPERATOR CLASS k_operator.composite_ops USING btree OWNER TO howdah_owner;
ALTER OPERATOR FAMILY k_operator.loose_family USING btree OWNER TO howdah_owner;
CREATE TABLE k_operator.t (a k_operator.composite, b integer, c point, d integer[], e integer CHECK (e OPERATOR(k_operator.-@) 5::bigint > 0));
CREATE INDEX ON k_operator.t (a);
CREATE INDEX ON k_operator.t USING hash (a);
CREATE INDEX ON k_operator.t (b k_operator.reverse_ops DESC);
CREATE INDEX ON k_operator.t USING gist (c k_operator.gist_ops);
CREATE INDEX ON k_operator.t USING gin (d k_operator.gin_ops);
