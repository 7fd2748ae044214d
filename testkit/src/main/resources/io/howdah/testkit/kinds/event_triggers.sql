-- Event triggers in every state.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner super') THEN
    CREATE ROLE "kinds owner super" SUPERUSER;
  END IF;
END $$;
CREATE SCHEMA e;
CREATE FUNCTION e."Event Function"() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER start_trigger ON ddl_command_start EXECUTE FUNCTION e."Event Function"();
CREATE EVENT TRIGGER "End ""Trigger""" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE', 'ALTER TABLE') EXECUTE FUNCTION e."Event Function"();
CREATE EVENT TRIGGER drop_trigger ON sql_drop EXECUTE FUNCTION e."Event Function"();
CREATE EVENT TRIGGER rewrite_trigger ON table_rewrite WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION e."Event Function"();
ALTER EVENT TRIGGER start_trigger DISABLE;
ALTER EVENT TRIGGER drop_trigger ENABLE ALWAYS;
ALTER EVENT TRIGGER rewrite_trigger ENABLE REPLICA;
ALTER EVENT TRIGGER "End ""Trigger""" OWNER TO "kinds owner super";
COMMENT ON EVENT TRIGGER start_trigger IS 'it''s started';
-- if 17+
CREATE EVENT TRIGGER login_trigger ON login EXECUTE FUNCTION e."Event Function"();
ALTER EVENT TRIGGER login_trigger DISABLE;
-- end
