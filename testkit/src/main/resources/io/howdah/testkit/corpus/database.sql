-- servers: 14-18
-- alone: what it makes shows with -C only
DO $$
DECLARE
  d text := quote_ident(current_database());
  s text;
BEGIN
  FOREACH s IN ARRAY ARRAY['ALTER DATABASE ' || d || ' CONNECTION LIMIT 17', 'ALTER DATABASE ' || d || ' OWNER TO howdah_owner', 'COMMENT ON DATABASE ' || d || ' IS ''a database''''s "comment" \''',
    'ALTER DATABASE ' || d || ' SET work_mem = ''7MB''', 'ALTER DATABASE ' || d || ' SET search_path = public, "Odd, schema", pg_catalog', 'ALTER DATABASE ' || d || ' SET my.setting = ''it''''s \''', 'ALTER DATABASE ' || d || ' SET "DateStyle" = ''ISO, DMY''',
    'ALTER DATABASE ' || d || ' SET temp_tablespaces = '''' ', 'ALTER DATABASE ' || d || ' SET default_transaction_isolation = ''repeatable read''',
    'ALTER ROLE howdah_reader IN DATABASE ' || d || ' SET statement_timeout = 5000', 'ALTER ROLE "howdah ""odd"" rôle" IN DATABASE ' || d || ' SET search_path = a, "B b"',
    'GRANT CONNECT ON DATABASE ' || d || ' TO howdah_reader', 'GRANT CREATE, TEMPORARY ON DATABASE ' || d || ' TO howdah_writer WITH GRANT OPTION', 'REVOKE CONNECT, TEMPORARY ON DATABASE ' || d || ' FROM PUBLIC',
    'ALTER DATABASE ' || d || ' IS_TEMPLATE true'] LOOP
    EXECUTE s;
  END LOOP;
END $$;
CREATE TABLE t (a integer);
-- cleanup
DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || quote_ident(current_database()) || ' IS_TEMPLATE false'; END $$;
