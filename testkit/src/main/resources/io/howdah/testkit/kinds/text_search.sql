-- Text search parsers, templates, dictionaries and configurations.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinds owner') THEN
    CREATE ROLE "kinds owner";
  END IF;
END $$;
CREATE SCHEMA ts;
CREATE SCHEMA "Ts 2";
CREATE TEXT SEARCH PARSER ts.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE FUNCTION "Ts 2"."Headline"(internal, internal, tsquery) RETURNS internal LANGUAGE internal AS 'prsd_headline';
CREATE TEXT SEARCH PARSER "Ts 2"."Parser ""2""" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, HEADLINE = "Ts 2"."Headline", LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE ts.template (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE "Ts 2"."Template ""2""" (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY ts.plain (TEMPLATE = simple);
CREATE TEXT SEARCH DICTIONARY ts.stemmer (TEMPLATE = snowball, LANGUAGE = 'german', STOPWORDS = 'german');
CREATE TEXT SEARCH DICTIONARY "Ts 2"."Dictionary ""2""" (TEMPLATE = ts.template, Accept = 'false');
CREATE TEXT SEARCH CONFIGURATION ts.empty (PARSER = "default");
CREATE TEXT SEARCH CONFIGURATION ts.copied (COPY = pg_catalog.english);
CREATE TEXT SEARCH CONFIGURATION "Ts 2"."Configuration ""2""" (PARSER = "Ts 2"."Parser ""2""");
ALTER TEXT SEARCH CONFIGURATION "Ts 2"."Configuration ""2""" ADD MAPPING FOR asciiword, word WITH ts.stemmer, "Ts 2"."Dictionary ""2""", pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION "Ts 2"."Configuration ""2""" ADD MAPPING FOR int, float WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION ts.copied ALTER MAPPING FOR asciiword WITH ts.plain, english_stem;
COMMENT ON TEXT SEARCH PARSER ts.parser IS 'a parser';
COMMENT ON TEXT SEARCH TEMPLATE "Ts 2"."Template ""2""" IS 'it''s a template';
COMMENT ON TEXT SEARCH DICTIONARY ts.plain IS 'a dictionary';
COMMENT ON TEXT SEARCH CONFIGURATION "Ts 2"."Configuration ""2""" IS 'a configuration';
ALTER TEXT SEARCH DICTIONARY ts.plain OWNER TO "kinds owner";
ALTER TEXT SEARCH CONFIGURATION ts.empty OWNER TO "kinds owner";
