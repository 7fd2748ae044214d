-- Foreign-data wrappers, servers, user mappings.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['kinds owner', 'kinds_reader', 'kinds"quote'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I', r);
    END IF;
  END LOOP;
END $$;
CREATE SCHEMA fd;
CREATE FOREIGN DATA WRAPPER bare;
CREATE FUNCTION fd."Handler"() RETURNS fdw_handler LANGUAGE c AS '$libdir/file_fdw', 'file_fdw_handler';
CREATE FUNCTION fd."Validator"(text[], oid) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE FOREIGN DATA WRAPPER validated VALIDATOR postgresql_fdw_validator;
CREATE FOREIGN DATA WRAPPER "Wrapper ""2""" HANDLER fd."Handler" VALIDATOR fd."Validator" OPTIONS (host 'it''s', "dbname" 'a\b', port '5');
CREATE FOREIGN DATA WRAPPER with_options OPTIONS ("Zeta 1" 'z', alpha 'a', "select" '');
COMMENT ON FOREIGN DATA WRAPPER bare IS 'bare';
ALTER FOREIGN DATA WRAPPER bare OPTIONS (a 'b');
GRANT USAGE ON FOREIGN DATA WRAPPER bare TO kinds_reader WITH GRANT OPTION;
CREATE SERVER plain FOREIGN DATA WRAPPER bare;
CREATE SERVER "Server ""2""" TYPE 'it''s' VERSION '1\2' FOREIGN DATA WRAPPER with_options OPTIONS (host 'h', "Odd Option" 'v', "option" E'two\nlines');
CREATE SERVER typed TYPE 't' FOREIGN DATA WRAPPER "Wrapper ""2""";
CREATE SERVER versioned VERSION '9' FOREIGN DATA WRAPPER bare OPTIONS (x 'y');
COMMENT ON SERVER plain IS 'it''s a server';
ALTER SERVER plain OWNER TO "kinds owner";
GRANT USAGE ON FOREIGN SERVER plain TO kinds_reader;
GRANT USAGE ON FOREIGN SERVER "Server ""2""" TO PUBLIC;
CREATE USER MAPPING FOR PUBLIC SERVER plain;
CREATE USER MAPPING FOR CURRENT_USER SERVER plain OPTIONS ("user" 'u', password 'it''s secret');
CREATE USER MAPPING FOR "kinds""quote" SERVER "Server ""2""" OPTIONS (a 'b', "C" 'd');
CREATE USER MAPPING FOR kinds_reader SERVER "Server ""2""";
