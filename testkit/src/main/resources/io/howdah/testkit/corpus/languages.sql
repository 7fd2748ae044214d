-- servers: 14-18
CREATE SCHEMA k_language;
CREATE LANGUAGE k_language_plain HANDLER plpgsql_call_handler;
CREATE TRUSTED PROCEDURAL LANGUAGE k_language_full HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION k_language.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION k_language.inline_handler(internal) RETURNS void STRICT LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION k_language.validator(oid) RETURNS void STRICT LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE TRUSTED LANGUAGE "K language ""odd""" HANDLER k_language.handler INLINE k_language.inline_handler VALIDATOR k_language.validator;
COMMENT ON LANGUAGE k_language_full IS 'speaks';
ALTER LANGUAGE k_language_full OWNER TO howdah_owner;
REVOKE USAGE ON LANGUAGE k_language_full FROM PUBLIC;
GRANT USAGE ON LANGUAGE k_language_full TO howdah_reader WITH GRANT OPTION;
CREATE FUNCTION k_language.f() RETURNS integer LANGUAGE "K language ""odd""" AS 'BEGIN RETURN 1; END';
CREATE FUNCTION k_language.g() RETURNS integer LANGUAGE k_language_full AS 'BEGIN RETURN 1; END';
CREATE PROCEDURE k_language.p() LANGUAGE k_language_full AS 'BEGIN NULL; END';
-- transforms
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE TRANSFORM FOR bigint LANGUAGE k_language_full (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE TYPE k_language.enumeration AS ENUM ('a');
CREATE FUNCTION k_language.to_sql(internal) RETURNS k_language.enumeration IMMUTABLE STRICT LANGUAGE internal AS 'enum_recv';
CREATE TRANSFORM FOR k_language.enumeration LANGUAGE k_language_full (TO SQL WITH FUNCTION k_language.to_sql(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'transforms';
CREATE FUNCTION k_language.transforms(integer, bigint) RETURNS integer TRANSFORM FOR TYPE integer LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION k_language.two_transforms(k_language.enumeration, bigint) RETURNS bigint TRANSFORM FOR TYPE bigint, FOR TYPE k_language.enumeration LANGUAGE k_language_full AS 'BEGIN RETURN 1; END';
-- access methods
CREATE ACCESS METHOD k_language_table TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD k_language_index TYPE INDEX HANDLER gisthandler;
CREATE ACCESS METHOD "K ""odd"" am" TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD k_language_table IS 'a heap by another name';
CREATE TABLE k_language.by_method (a integer, b text, c box) USING k_language_table;
CREATE TABLE k_language.by_odd_method (a integer) USING "K ""odd"" am";
CREATE TABLE k_language.by_heap (a integer) USING heap;
CREATE MATERIALIZED VIEW k_language.view_by_method USING k_language_table AS SELECT 1 AS a;
CREATE OPERATOR CLASS k_language.by_method_ops DEFAULT FOR TYPE box USING k_language_index AS
  OPERATOR 3 &&, OPERATOR 7 @>, OPERATOR 8 <@, FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal);
CREATE INDEX by_method_index ON k_language.by_method USING k_language_index (c);
-- if 17+
CREATE TABLE k_language.partitioned (a integer) PARTITION BY LIST (a) USING k_language_table;
CREATE TABLE k_language.part_inherits PARTITION OF k_language.partitioned FOR VALUES IN (1);
CREATE TABLE k_language.part_differs PARTITION OF k_language.partitioned FOR VALUES IN (2) USING heap;
CREATE TABLE k_language.partitioned_heap (a integer) PARTITION BY LIST (a) USING heap;
CREATE TABLE k_language.partitioned_none (a integer) PARTITION BY LIST (a);
-- end
