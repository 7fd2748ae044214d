-- servers: 14-18
CREATE SCHEMA k_aggregate;
CREATE FUNCTION k_aggregate.step(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT COALESCE($1, 0) + $2';
CREATE FUNCTION k_aggregate.unstep(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE FUNCTION k_aggregate.final(integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE FUNCTION k_aggregate.final_extra(integer, integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE AGGREGATE k_aggregate.simple(integer) (SFUNC = k_aggregate.step, STYPE = integer);
CREATE AGGREGATE k_aggregate.full(integer) (SFUNC = k_aggregate.step, STYPE = integer, SSPACE = 128, FINALFUNC = k_aggregate.final_extra, FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_WRITE,
  COMBINEFUNC = int4pl, INITCOND = '0', MSFUNC = k_aggregate.step, MINVFUNC = k_aggregate.unstep, MSTYPE = integer, MSSPACE = 256, MFINALFUNC = k_aggregate.final_extra, MFINALFUNC_EXTRA, MFINALFUNC_MODIFY = SHAREABLE,
  MINITCOND = '-1', PARALLEL = SAFE);
CREATE AGGREGATE k_aggregate.sorted(integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <, PARALLEL = RESTRICTED);
CREATE AGGREGATE k_aggregate.serial(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine, SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize, PARALLEL = SAFE);
CREATE AGGREGATE k_aggregate.star(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE k_aggregate.variadic(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
CREATE AGGREGATE k_aggregate.ordered_set(double precision ORDER BY double precision) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final);
CREATE AGGREGATE k_aggregate.ordered_poly(p float8 ORDER BY x anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA = true, FINALFUNC_MODIFY = READ_ONLY);
CREATE FUNCTION k_aggregate.step3(integer, integer, text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2';
CREATE AGGREGATE k_aggregate.two("first" integer, "B b" text) (SFUNC = k_aggregate.step3, STYPE = integer, INITCOND = '00');
CREATE FUNCTION k_aggregate.step_array(anyarray, anyelement) RETURNS anyarray LANGUAGE sql IMMUTABLE AS 'SELECT $1 || $2';
CREATE AGGREGATE k_aggregate.polymorphic(anyelement) (SFUNC = k_aggregate.step_array, STYPE = anyarray, INITCOND = '{}');
CREATE OPERATOR k_aggregate.<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt);
CREATE AGGREGATE k_aggregate.own_operator(integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = OPERATOR(k_aggregate.<<));
CREATE AGGREGATE k_aggregate."Odd ""name"""(integer) (SFUNC = int4smaller, STYPE = integer);
CREATE TYPE k_aggregate.state AS (n integer, s text);
CREATE FUNCTION k_aggregate.step_state(k_aggregate.state, integer) RETURNS k_aggregate.state LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE AGGREGATE k_aggregate.composite_state(integer) (SFUNC = k_aggregate.step_state, STYPE = k_aggregate.state, INITCOND = '(1,"it''s")');
COMMENT ON AGGREGATE k_aggregate.full(integer) IS 'everything';
COMMENT ON AGGREGATE k_aggregate.star(*) IS 'counts';
COMMENT ON AGGREGATE k_aggregate.ordered_set(double precision ORDER BY double precision) IS 'in order';
ALTER AGGREGATE k_aggregate.full(integer) OWNER TO howdah_owner;
ALTER AGGREGATE k_aggregate.variadic(VARIADIC "any" ORDER BY VARIADIC "any") OWNER TO howdah_owner;
REVOKE ALL ON FUNCTION k_aggregate.simple(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION k_aggregate.full(integer) TO howdah_reader;
GRANT EXECUTE ON FUNCTION k_aggregate.star() TO howdah_reader;
CREATE VIEW k_aggregate.uses AS SELECT k_aggregate.full(x) OVER (ORDER BY x), k_aggregate.star(*) OVER () FROM generate_series(1, 3) x;
