-- Helpers for the queries in objects.sql: temporary, so that nothing is left in the database that is looked at.
SET search_path = '';
SET extra_float_digits = 1;
SET datestyle = 'ISO, MDY';
SET intervalstyle = 'postgres';
SET bytea_output = 'hex';
SET timezone = 'UTC';
SET row_security = off;
CREATE FUNCTION pg_temp.howdah_user_schema(schema oid) RETURNS boolean LANGUAGE sql AS $$
  SELECT n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' FROM pg_catalog.pg_namespace n WHERE n.oid = schema $$;
CREATE FUNCTION pg_temp.howdah_own(schema oid, name name) RETURNS boolean LANGUAGE sql AS $$
  SELECT name !~ '^pg_' AND name <> 'information_schema' $$;
CREATE FUNCTION pg_temp.howdah_member(catalog text, object oid) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = ('pg_catalog.' || replace(catalog, 'pg_catalog.', ''))::regclass AND d.objid = object
    AND d.deptype = 'e') $$;
CREATE FUNCTION pg_temp.howdah_acl(acl aclitem[], kind "char", owner oid) RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(t, ',' ORDER BY t COLLATE "C") FROM (
    SELECT concat_ws('/', CASE a.grantee WHEN 0 THEN '' ELSE pg_get_userbyid(a.grantee) END, pg_get_userbyid(a.grantor), a.privilege_type, a.is_grantable) t
    FROM aclexplode(COALESCE(acl, acldefault(kind, owner))) a) x $$;
CREATE FUNCTION pg_temp.howdah_sequence(sequence oid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE result text;
BEGIN
  EXECUTE pg_catalog.format('SELECT last_value || '' '' || is_called FROM %s', sequence::pg_catalog.regclass) INTO result;
  RETURN result;
END $$;
