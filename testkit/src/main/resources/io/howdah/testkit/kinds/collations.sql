-- Collations of every provider, and conversions.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner') THEN
    CREATE ROLE "kinds owner";
  END IF;
END $$;
CREATE SCHEMA c;
CREATE COLLATION c.libc (locale = 'C');
CREATE COLLATION c.libc_posix (lc_collate = 'C', lc_ctype = 'POSIX');
CREATE COLLATION c."Icu ""1""" (provider = icu, locale = 'de-u-co-phonebk');
CREATE COLLATION c.nondeterministic (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE COLLATION c.copied FROM "C";
CREATE COLLATION c.copied_icu FROM "de-x-icu";
-- if 16+
CREATE COLLATION c.rules (provider = icu, locale = 'und', rules = '&a < g < ''x''');
-- end
-- if 17+
CREATE COLLATION c.builtin (provider = builtin, locale = 'C');
CREATE COLLATION c.builtin_utf8 (provider = builtin, locale = 'C.UTF-8');
-- end
-- if 18+
CREATE COLLATION c.builtin_unicode (provider = builtin, locale = 'PG_UNICODE_FAST');
-- end
COMMENT ON COLLATION c.libc IS 'it''s C';
ALTER COLLATION c.libc OWNER TO "kinds owner";
CREATE CONVERSION c.conversion FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE DEFAULT CONVERSION c."Default ""2""" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
COMMENT ON CONVERSION c.conversion IS 'converts';
ALTER CONVERSION c.conversion OWNER TO "kinds owner";
