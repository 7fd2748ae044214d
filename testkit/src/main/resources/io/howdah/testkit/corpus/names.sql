-- servers: 14-18
-- Names that make the order of objects, and their quoting, hard: the same name in several kinds and schemas, letters whose
-- order depends on the locale, keywords, 63 bytes, and objects whose names sort against their dependencies.
CREATE SCHEMA k_names;
CREATE SCHEMA "K_names";
CREATE SCHEMA "k names";
CREATE TABLE k_names.same (same integer CONSTRAINT same_key PRIMARY KEY);
CREATE TABLE "K_names".same (same integer CONSTRAINT same_key PRIMARY KEY);
CREATE TABLE "k names".same (same integer CONSTRAINT same_key PRIMARY KEY);
CREATE FUNCTION k_names.same() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION "K_names".same() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE k_names.same(integer) (SFUNC = int4pl, STYPE = integer);
CREATE TRIGGER same BEFORE UPDATE ON k_names.same FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE RULE same AS ON DELETE TO k_names.same DO INSTEAD NOTHING;
CREATE POLICY same ON k_names.same USING (true);
CREATE STATISTICS k_names.same ON (same + 1) FROM k_names.same;
CREATE TEXT SEARCH DICTIONARY k_names.same (TEMPLATE = simple);
CREATE COLLATION k_names.same (LOCALE = 'C');
CREATE OPERATOR k_names.+ (LEFTARG = boolean, RIGHTARG = boolean, FUNCTION = booland_statefunc);
CREATE OPERATOR k_names.+ (LEFTARG = text, RIGHTARG = text, FUNCTION = textcat);
CREATE OPERATOR k_names.+ (RIGHTARG = text, FUNCTION = upper);
CREATE OPERATOR "K_names".+ (LEFTARG = text, RIGHTARG = text, FUNCTION = textcat);
CREATE TABLE k_names.a (x integer);
CREATE TABLE k_names."A" (x integer);
CREATE TABLE k_names."ä" (x integer);
CREATE TABLE k_names."Ä" (x integer);
CREATE TABLE k_names."Z" (x integer);
CREATE TABLE k_names.z (x integer);
CREATE TABLE k_names."_" (x integer);
CREATE TABLE k_names."1" (x integer);
CREATE TABLE k_names." a" (x integer);
CREATE TABLE k_names."a b" (x integer);
CREATE TABLE k_names.a_b (x integer);
CREATE TABLE k_names.aa (x integer);
CREATE TABLE k_names."日本語" (x integer);
CREATE TABLE k_names.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk serial PRIMARY KEY, b integer UNIQUE CHECK (b > 0));
CREATE TABLE k_names."user" ("select" integer PRIMARY KEY, "from" integer REFERENCES k_names."user", "table" text, "values" text, "setof" text, "natural" text, "int" integer, "char" text, "row" text, "xmltable" text, "merge" text, "default" text, "nfc" text);
CREATE TABLE k_names.keywords (absent text, begin text, value text, name text, year text, zone text, "authorization" text, "cross" text, "left" text, "overlaps" text, "verbose" text, "binary" text, coalesce_ text, "coalesce" text, "greatest" text, "out" text, "position" text, "none" text, "time" time, "interval" interval);
CREATE VIEW k_names."view" AS SELECT "select" AS "as", "from" AS "where", "char", "row" FROM k_names."user";
CREATE FUNCTION k_names."between"("and" integer, "in" text DEFAULT 'x') RETURNS TABLE ("limit" integer) LANGUAGE sql AS 'SELECT 1';
CREATE TYPE k_names."array" AS ("end" integer, "case" text);
CREATE INDEX "unique" ON k_names."user" ("natural");
CREATE SEQUENCE k_names."sequence";
-- comments hidden in names and names hidden in comments
CREATE TABLE k_names."-- comment" ("/* comment */" integer, "semi;colon" integer);
CREATE TABLE k_names."carriage return" ("line
feed" integer);
COMMENT ON TABLE k_names."-- comment" IS 'E''\n'' -- /* ; $$ \ " ''';
COMMENT ON COLUMN k_names."-- comment"."semi;colon" IS E'tab\t newline\n return\r bell\x07 end';
-- functions that differ in arguments only, in every order
CREATE FUNCTION k_names.f(a bigint) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_names.f(a "char") RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_names.f(a k_names."user") RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_names.f(a k_names."array"[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_names.f(a text, b text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_names.f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k_names.f(VARIADIC a integer[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- types whose order goes against their names: z needs nothing, a needs b needs c
CREATE TYPE k_names.c_type AS (x integer);
CREATE TYPE k_names.b_type AS (x k_names.c_type);
CREATE TYPE k_names.a_type AS (x k_names.b_type[]);
CREATE VIEW k_names.z_view AS SELECT 1 AS x;
CREATE VIEW k_names.y_view AS SELECT * FROM k_names.z_view;
CREATE VIEW k_names.a_view AS SELECT * FROM k_names.y_view;
CREATE FUNCTION k_names.a_function() RETURNS SETOF k_names.a_view LANGUAGE sql AS 'SELECT * FROM k_names.a_view';
CREATE TABLE k_names.a_default (x integer DEFAULT 1 CHECK (x > 0), y k_names.a_type);
CREATE DOMAIN k_names.a_domain AS k_names.a_type;
