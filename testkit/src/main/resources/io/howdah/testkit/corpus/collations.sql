-- servers: 14-18
CREATE SCHEMA k_collation;
CREATE COLLATION k_collation.libc (LOCALE = 'C');
CREATE COLLATION k_collation.libc_two (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION k_collation.copied FROM pg_catalog."C";
CREATE COLLATION k_collation.icu (PROVIDER = icu, LOCALE = 'de-DE-x-icu');
CREATE COLLATION k_collation."Odd ""ICU""" (PROVIDER = icu, LOCALE = 'en-US');
CREATE COLLATION k_collation.nondeterministic (PROVIDER = icu, LOCALE = 'und', DETERMINISTIC = false);
-- if 16+
CREATE COLLATION k_collation.rules (PROVIDER = icu, LOCALE = 'und', RULES = '& V << w <<< W');
CREATE COLLATION k_collation.rules_quoted (PROVIDER = icu, LOCALE = 'en', DETERMINISTIC = false, RULES = '&b < x &d < ''''');
-- end
-- if 17+
CREATE COLLATION k_collation.builtin (PROVIDER = builtin, LOCALE = 'C');
CREATE COLLATION k_collation.builtin_utf8 (PROVIDER = builtin, LOCALE = 'C.UTF-8');
-- end
-- if 18+
CREATE COLLATION k_collation.builtin_fast (PROVIDER = builtin, LOCALE = 'PG_UNICODE_FAST');
-- end
COMMENT ON COLLATION k_collation.icu IS 'sorts like the phone book';
ALTER COLLATION k_collation.icu OWNER TO howdah_owner;
CREATE TABLE k_collation.t (a text COLLATE k_collation.icu, b varchar(10) COLLATE "C", c text[] COLLATE k_collation."Odd ""ICU""", d text COLLATE "default", e name COLLATE "POSIX", f name, g text COLLATE k_collation.nondeterministic);
CREATE INDEX ON k_collation.t (a COLLATE "C", (a || b) COLLATE k_collation.libc text_pattern_ops DESC);
CREATE VIEW k_collation.v AS SELECT a COLLATE "C" AS a, (b COLLATE k_collation.icu) || 'x' AS b FROM k_collation.t ORDER BY a COLLATE k_collation.libc;
CREATE DOMAIN k_collation.d AS text COLLATE k_collation.icu CHECK (VALUE > 'a' COLLATE "C");
CREATE TYPE k_collation.c AS (a text COLLATE k_collation.icu, b k_collation.d);
CREATE TABLE k_collation.p (a text COLLATE k_collation.icu) PARTITION BY RANGE (a COLLATE "C");
CREATE FUNCTION k_collation.f(text) RETURNS text LANGUAGE sql RETURN $1 COLLATE k_collation.icu;
-- conversions
CREATE CONVERSION k_collation.conversion FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE DEFAULT CONVERSION k_collation."Odd ""default""" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
COMMENT ON CONVERSION k_collation.conversion IS 'converts';
ALTER CONVERSION k_collation.conversion OWNER TO howdah_owner;
INSERT INTO k_collation.t (a, b, c) VALUES ('ä', 'z', '{ü,o}');
