-- servers: 14-18
-- alone: changes what every database has
ALTER SCHEMA public OWNER TO howdah_owner;
COMMENT ON SCHEMA public IS NULL;
GRANT CREATE ON SCHEMA public TO PUBLIC;
