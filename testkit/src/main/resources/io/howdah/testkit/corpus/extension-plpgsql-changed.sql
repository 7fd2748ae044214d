-- servers: 14-18
-- alone: changes what every database has
COMMENT ON EXTENSION plpgsql IS 'changed';
COMMENT ON LANGUAGE plpgsql IS 'changed too';
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
CREATE SCHEMA s;
