-- A cluster with a bit of everything that pg_dumpall writes, for an empty server of its own.

-- Roles: attributes, passwords, odd names

CREATE ROLE alice LOGIN PASSWORD 'SCRAM-SHA-256$4096:MDEyMzQ1Njc4OWFiY2RlZg==$fpd6OHVb7lQbTAIYoGIvW9tqRaCSxuWyBkhlhrPMbhw=:WmH6pwtLw2VXNPDkAYEkMzfCLWQkHyrM4OOBfFGqGNQ=';
CREATE ROLE bob LOGIN PASSWORD 'md50123456789abcdef0123456789abcdef' VALID UNTIL '2031-05-04 03:02:01.5+00';
CREATE ROLE carol SUPERUSER CREATEDB CREATEROLE REPLICATION BYPASSRLS NOINHERIT CONNECTION LIMIT 0 VALID UNTIL 'infinity';
CREATE ROLE dave NOLOGIN CONNECTION LIMIT 17 PASSWORD NULL VALID UNTIL '1999-12-31 23:59:59+00';
CREATE ROLE "Mixed Case";
CREATE ROLE "quo""te'apostrophe";
CREATE ROLE "back\slash";
CREATE ROLE "new
line";
CREATE ROLE "ünïcödé";
CREATE ROLE "select";
CREATE ROLE "1st";
CREATE ROLE "dollar$";
CREATE ROLE "percent%s";
COMMENT ON ROLE alice IS 'she''s the \ first
of two lines';
COMMENT ON ROLE "quo""te'apostrophe" IS 'odd';
COMMENT ON ROLE postgres IS 'the superuser that the cluster began with';

-- Memberships: options, grantors, predefined roles

CREATE ROLE team;
CREATE ROLE "Team Two";
GRANT team TO carol WITH ADMIN OPTION;
GRANT team TO alice WITH ADMIN OPTION GRANTED BY carol;
GRANT team TO bob GRANTED BY alice;
GRANT team TO dave GRANTED BY carol;
GRANT "Team Two" TO team, "Mixed Case", "quo""te'apostrophe", "new
line";
GRANT pg_monitor TO alice;
GRANT pg_read_all_stats TO "select" WITH ADMIN OPTION;
GRANT pg_signal_backend TO "1st";
-- if 16+
GRANT team TO bob GRANTED BY carol;
GRANT team TO "ünïcödé" WITH INHERIT FALSE GRANTED BY alice;
GRANT team TO "1st" WITH INHERIT TRUE, SET FALSE GRANTED BY carol;
GRANT team TO "dollar$" WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
GRANT "Team Two" TO "back\slash" WITH ADMIN OPTION;
GRANT "Team Two" TO "percent%s" GRANTED BY "back\slash";
-- end

-- Memberships that name roles which are gone, as faulty upgrades have left them

CREATE ROLE gone_role;
CREATE ROLE gone_member;
CREATE ROLE gone_grantor SUPERUSER;
CREATE ROLE left_alone;
GRANT gone_role TO dave;
GRANT team TO gone_member;
GRANT team TO left_alone GRANTED BY carol;
UPDATE pg_auth_members SET grantor = (SELECT oid FROM pg_roles WHERE rolname = 'gone_grantor')
  WHERE member = (SELECT oid FROM pg_roles WHERE rolname = 'left_alone');
DELETE FROM pg_authid WHERE rolname IN ('gone_role', 'gone_member', 'gone_grantor');
CREATE ROLE eve SUPERUSER LOGIN;
GRANT postgres TO alice;
GRANT eve TO postgres;

-- Settings of roles, which may name other roles

ALTER ROLE alice SET search_path = public, "B c", "d""e", "f'g";
ALTER ROLE alice SET work_mem = '17MB';
ALTER ROLE alice SET "Custom.Setting" = 'a\b''c';
ALTER ROLE bob SET role = 'team';
ALTER ROLE bob SET datestyle = 'SQL, DMY';
ALTER ROLE bob SET temp_tablespaces = '';
ALTER ROLE "quo""te'apostrophe" SET application_name = 'x y';
ALTER ROLE "new
line" SET session_preload_libraries = 'a, "b c"';
ALTER ROLE ALL SET lock_timeout = '1min';
ALTER ROLE eve SET "a.b_c" = '';
ALTER ROLE eve SET temp_tablespaces = '"odd ""sp''ace"', 'x';

-- Privileges on settings

-- if 15+
GRANT SET ON PARAMETER work_mem TO alice;
GRANT SET, ALTER SYSTEM ON PARAMETER wal_level TO "Mixed Case" WITH GRANT OPTION;
GRANT SET ON PARAMETER custom.thing TO PUBLIC;
SET SESSION AUTHORIZATION "Mixed Case";
GRANT ALTER SYSTEM ON PARAMETER wal_level TO bob;
RESET SESSION AUTHORIZATION;
-- end

-- Tablespaces

SET allow_in_place_tablespaces = true;
CREATE TABLESPACE fast OWNER bob LOCATION '' WITH (random_page_cost = 1.1, effective_io_concurrency = 3);
CREATE TABLESPACE "odd ""sp'ace" OWNER "quo""te'apostrophe" LOCATION '';
CREATE TABLESPACE "Ünicode" LOCATION '';
COMMENT ON TABLESPACE fast IS 'it''s fast';
GRANT CREATE ON TABLESPACE fast TO alice, "Mixed Case" WITH GRANT OPTION;
GRANT CREATE ON TABLESPACE "odd ""sp'ace" TO PUBLIC;
REVOKE CREATE ON TABLESPACE "odd ""sp'ace" FROM "quo""te'apostrophe";

-- Labels as a provider would leave them

INSERT INTO pg_shseclabel (classoid, objoid, provider, label)
  SELECT 'pg_authid'::regclass, oid, 'Odd provider', 'it''s a \ secret' FROM pg_roles WHERE rolname IN ('alice', 'new
line');
INSERT INTO pg_shseclabel (classoid, objoid, provider, label)
  SELECT 'pg_tablespace'::regclass, oid, 'dummy', 'classified' FROM pg_tablespace WHERE spcname = 'fast';

-- Databases

CREATE DATABASE app OWNER alice TEMPLATE template0 TABLESPACE fast CONNECTION LIMIT 11;
CREATE DATABASE "Odd ""na'me = \ x" TEMPLATE template0;
CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C';
CREATE DATABASE mould TEMPLATE template0 IS_TEMPLATE true;
CREATE DATABASE closed TEMPLATE template0 ALLOW_CONNECTIONS false;
CREATE DATABASE invalid TEMPLATE template0;
UPDATE pg_database SET datconnlimit = -2 WHERE datname = 'invalid';
CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C';
CREATE DATABASE japan OWNER "quo""te'apostrophe" TEMPLATE template0 ENCODING 'EUC_JP' LOCALE 'C' CONNECTION LIMIT 0;
-- if 15+
CREATE DATABASE icu TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'de-DE' LOCALE 'C';
-- end
-- if 16+
CREATE DATABASE ruled TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'und' ICU_RULES '&a < b <<< ''c''' LOCALE 'C';
-- end
-- if 17+
CREATE DATABASE built_in TEMPLATE template0 LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
UPDATE pg_database SET datcollversion = '0.odd' WHERE datname = 'icu';
-- end
COMMENT ON DATABASE app IS 'the application''s';
COMMENT ON DATABASE postgres IS 'changed';
COMMENT ON DATABASE template1 IS NULL;
GRANT CREATE ON DATABASE app TO bob WITH GRANT OPTION;
REVOKE ALL ON DATABASE app FROM PUBLIC;
GRANT TEMPORARY ON DATABASE postgres TO team;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;
ALTER DATABASE app SET search_path = "$user", public;
ALTER DATABASE app SET "Custom.Setting" = 'x';
ALTER DATABASE postgres SET statement_timeout = '10min';
ALTER ROLE ALL IN DATABASE app SET work_mem = '2MB';
ALTER ROLE alice IN DATABASE app SET work_mem = '1MB';
ALTER ROLE "new
line" IN DATABASE japan SET "x.Y" = 'a
b';
ALTER ROLE "quo""te'apostrophe" IN DATABASE "Odd ""na'me = \ x" SET search_path = a, "B";

CREATE TABLE in_postgres (i int);
INSERT INTO in_postgres VALUES (1), (2);

\connect template1
CREATE TABLE in_template (t text);
INSERT INTO in_template VALUES ('a	b\'), (NULL);

\connect app
CREATE SCHEMA s AUTHORIZATION alice;
CREATE TABLE s.t (i int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, t text) TABLESPACE "odd ""sp'ace";
ALTER TABLE s.t OWNER TO bob;
INSERT INTO s.t (t) VALUES ('one'), ('it''s two'), (NULL);
CREATE UNLOGGED TABLE s.unlogged AS SELECT 1 AS i;
CREATE TABLE s.parts (i int) PARTITION BY LIST (i);
CREATE TABLE s.part PARTITION OF s.parts FOR VALUES IN (1, 2);
INSERT INTO s.parts VALUES (1), (2);
ALTER TABLE s.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON s.t TO alice USING (i > 1);
CREATE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER trg BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.f();
COMMENT ON TABLE s.t IS 'a table';
GRANT SELECT ON s.t TO team;
CREATE PUBLICATION pub FOR TABLE s.t;
CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere.invalid dbname=x' PUBLICATION pub, "Other pub"
  WITH (connect = false, slot_name = NONE, binary = true);
CREATE SUBSCRIPTION "Odd sub" CONNECTION 'dbname=y password=''a b''' PUBLICATION p WITH (connect = false, slot_name = 'a_slot', synchronous_commit = remote_apply);
COMMENT ON SUBSCRIPTION sub IS 'a subscription';
ALTER SUBSCRIPTION sub OWNER TO carol;
SELECT lo_create(4711);
ALTER LARGE OBJECT 4711 OWNER TO alice;
ANALYZE;

\connect latin
CREATE TABLE "tëst" (t text);
INSERT INTO "tëst" VALUES ('ÿ');
