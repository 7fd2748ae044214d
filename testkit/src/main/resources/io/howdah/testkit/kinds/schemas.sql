-- Schemas: owners, privileges, comments, names that need quotes; what can be done to public.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['kinds owner', 'kinds_reader', 'kinds"quote', 'Kinds.Dot'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I', r);
    END IF;
  END LOOP;
END $$;
CREATE SCHEMA plain;
CREATE SCHEMA "Mixed Case";
CREATE SCHEMA "select";
CREATE SCHEMA "a""b\c.d'e";
CREATE SCHEMA "ünïcode";
CREATE SCHEMA owned AUTHORIZATION "kinds owner";
CREATE SCHEMA granted;
GRANT USAGE ON SCHEMA granted TO kinds_reader;
GRANT ALL ON SCHEMA granted TO "kinds""quote" WITH GRANT OPTION;
GRANT CREATE ON SCHEMA granted TO "Kinds.Dot" WITH GRANT OPTION;
GRANT USAGE ON SCHEMA granted TO PUBLIC;
SET ROLE "kinds""quote";
GRANT CREATE ON SCHEMA granted TO kinds_reader;
RESET ROLE;
CREATE SCHEMA revoked AUTHORIZATION "kinds""quote";
REVOKE ALL ON SCHEMA revoked FROM "kinds""quote";
CREATE SCHEMA half;
REVOKE CREATE ON SCHEMA half FROM CURRENT_USER;
COMMENT ON SCHEMA plain IS 'plain';
COMMENT ON SCHEMA "Mixed Case" IS 'it''s a "comment" with \ and
two lines';
COMMENT ON SCHEMA "a""b\c.d'e" IS '';
COMMENT ON SCHEMA "ünïcode" IS 'naïve';
ALTER SCHEMA public OWNER TO "Kinds.Dot";
GRANT CREATE ON SCHEMA public TO kinds_reader;
COMMENT ON SCHEMA public IS 'ours now';
GRANT USAGE ON SCHEMA pg_catalog TO kinds_reader;
REVOKE USAGE ON SCHEMA information_schema FROM PUBLIC;
