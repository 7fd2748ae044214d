-- servers: 14-18
-- Objects that every database has, whose privileges were changed.
GRANT SELECT ON pg_catalog.pg_authid TO howdah_reader;
REVOKE SELECT ON pg_catalog.pg_proc FROM PUBLIC;
GRANT SELECT (rolname, rolpassword) ON pg_catalog.pg_authid TO howdah_writer;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_reload_conf() TO howdah_reader;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_catalog.lo_export(oid, text) TO howdah_reader WITH GRANT OPTION;
REVOKE USAGE ON LANGUAGE sql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO howdah_reader WITH GRANT OPTION;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_reset() TO howdah_reader;
REVOKE USAGE ON TYPE pg_catalog.circle FROM PUBLIC;
GRANT USAGE ON SCHEMA pg_catalog TO howdah_reader;
GRANT CREATE ON SCHEMA information_schema TO howdah_reader;
GRANT SELECT ON information_schema.tables TO howdah_reader;
REVOKE SELECT ON information_schema.columns FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_catalog.sum(integer) TO howdah_reader;
