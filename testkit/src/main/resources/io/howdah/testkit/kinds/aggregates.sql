-- Aggregate functions: plain, moving, ordered-set, hypothetical, with every clause.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds_reader') THEN
    CREATE ROLE kinds_reader;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner') THEN
    CREATE ROLE "kinds owner";
  END IF;
END $$;
CREATE SCHEMA a;
CREATE AGGREGATE a.total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE a.counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE FUNCTION a."Two"(integer, integer, text) RETURNS integer LANGUAGE sql AS 'SELECT $1 + $2';
CREATE AGGREGATE a."Odd ""Sum"("first" integer, "Second" text) (SFUNC = a."Two", STYPE = integer, INITCOND = ' 0 ');
CREATE FUNCTION a.finish(integer) RETURNS text LANGUAGE sql AS 'SELECT $1::text';
CREATE FUNCTION a.finish_extra(integer, anyelement) RETURNS text LANGUAGE sql AS 'SELECT $1::text';
CREATE FUNCTION a.step_any(integer, anyelement) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE a.finished(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = a.finish, SSPACE = 123);
CREATE AGGREGATE a.shareable(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = a.finish, FINALFUNC_MODIFY = SHAREABLE);
CREATE AGGREGATE a.read_write(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = a.finish, FINALFUNC_MODIFY = READ_WRITE);
CREATE AGGREGATE a.read_only(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = a.finish, FINALFUNC_MODIFY = READ_ONLY);
CREATE AGGREGATE a.extra(anyelement) (SFUNC = a.step_any, STYPE = integer, FINALFUNC = a.finish_extra, FINALFUNC_EXTRA);
CREATE AGGREGATE a.moving(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = a.finish,
  MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer, MSSPACE = 77, MINITCOND = '1',
  MFINALFUNC = a.finish, MFINALFUNC_MODIFY = SHAREABLE);
CREATE AGGREGATE a.moving_extra(anyelement) (SFUNC = a.step_any, STYPE = integer, FINALFUNC = a.finish_extra, FINALFUNC_EXTRA,
  MSFUNC = a.step_any, MINVFUNC = a.step_any, MSTYPE = integer, MFINALFUNC = a.finish_extra, MFINALFUNC_EXTRA, MFINALFUNC_MODIFY = READ_WRITE);
CREATE AGGREGATE a.joined(text) (SFUNC = textcat, STYPE = text, INITCOND = 'it''s \');
CREATE AGGREGATE a.parallel(integer) (SFUNC = int4pl, STYPE = integer, COMBINEFUNC = int4pl, PARALLEL = safe);
CREATE AGGREGATE a.restricted(integer) (SFUNC = int4pl, STYPE = integer, PARALLEL = restricted);
CREATE AGGREGATE a.serial(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg,
  COMBINEFUNC = numeric_avg_combine, SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize);
CREATE OPERATOR a.<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt);
CREATE AGGREGATE a.least(integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <);
CREATE FUNCTION a.step_variadic(integer, VARIADIC "any") RETURNS integer LANGUAGE internal AS 'int4up';
CREATE AGGREGATE a.variadic(VARIADIC "any") (SFUNC = a.step_variadic, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE a.named(x integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE a.percentile(float8 ORDER BY float8) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE a.percentile_named(fraction float8 ORDER BY value anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_ONLY);
CREATE AGGREGATE a.mode(ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = mode_final, FINALFUNC_EXTRA, PARALLEL = safe);
CREATE AGGREGATE a.rank(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
COMMENT ON AGGREGATE a.total(integer) IS 'a total';
COMMENT ON AGGREGATE a.counted(*) IS 'it''s a count';
COMMENT ON AGGREGATE a.percentile(float8 ORDER BY float8) IS 'ordered';
COMMENT ON AGGREGATE a.rank(VARIADIC "any" ORDER BY VARIADIC "any") IS 'hypothetical';
ALTER AGGREGATE a.counted(*) OWNER TO "kinds owner";
GRANT EXECUTE ON FUNCTION a.counted() TO kinds_reader;
REVOKE EXECUTE ON FUNCTION a.counted() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION a.percentile(float8, float8) TO kinds_reader;
REVOKE EXECUTE ON FUNCTION a."Odd ""Sum"(integer, text) FROM PUBLIC;
