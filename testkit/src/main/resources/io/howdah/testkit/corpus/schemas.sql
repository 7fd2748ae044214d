-- servers: 14-18
CREATE SCHEMA k_schema;
CREATE SCHEMA k_schema_owned AUTHORIZATION howdah_owner;
CREATE SCHEMA "k_schema ""odd"" näme; DROP TABLE x;--" AUTHORIZATION "howdah ""odd"" rôle";
COMMENT ON SCHEMA k_schema IS 'a comment with ''quotes'', "double quotes", \backslash and
a second line; -- not a comment';
COMMENT ON SCHEMA "k_schema ""odd"" näme; DROP TABLE x;--" IS $$E'trap' $1 \x$$;
GRANT USAGE ON SCHEMA k_schema TO howdah_reader;
GRANT CREATE, USAGE ON SCHEMA k_schema TO howdah_writer WITH GRANT OPTION;
SET SESSION AUTHORIZATION howdah_writer;
GRANT USAGE ON SCHEMA k_schema TO "howdah ""odd"" rôle";
RESET SESSION AUTHORIZATION;
REVOKE ALL ON SCHEMA k_schema_owned FROM howdah_owner;
GRANT USAGE ON SCHEMA k_schema_owned TO PUBLIC;
GRANT ALL ON SCHEMA "k_schema ""odd"" näme; DROP TABLE x;--" TO PUBLIC, howdah_reader;
CREATE SCHEMA k_schema_same_acl;
GRANT USAGE, CREATE ON SCHEMA k_schema_same_acl TO postgres;
CREATE SCHEMA k_schema_revoked;
REVOKE ALL ON SCHEMA k_schema_revoked FROM postgres;
-- names that are keywords of each category, and names that need quotes
CREATE SCHEMA "select";
CREATE SCHEMA "between";
CREATE SCHEMA "left";
CREATE SCHEMA "abort";
CREATE SCHEMA "CamelCase";
CREATE SCHEMA "1digit";
CREATE SCHEMA "dollar$";
CREATE SCHEMA "white space";
CREATE SCHEMA "new
line";
CREATE SCHEMA "tab	bell";
COMMENT ON SCHEMA "new
line" IS 'a name with a line break';
