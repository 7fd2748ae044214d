-- A database whose names, comments and data hold %w%, a word in its encoding, and %all%, bytes for data.
CREATE SCHEMA "s %w%";
CREATE TYPE "s %w%"."e %w%" AS ENUM ('a','%w%');
CREATE TABLE "s %w%"."t %w%" ("c %w%" text DEFAULT '%w%', v varchar(50) CHECK (v <> '%w%'), e "s %w%"."e %w%");
INSERT INTO "s %w%"."t %w%" VALUES ('%all%	\\x', '%w%x', '%w%'), (E'a\nb%all%', NULL, 'a');
COMMENT ON TABLE "s %w%"."t %w%" IS 'comment %w%
line''s';
COMMENT ON COLUMN "s %w%"."t %w%"."c %w%" IS '%w%';
SELECT lo_create(777); COMMENT ON LARGE OBJECT 777 IS 'lo %w%'; SELECT lo_put(777, 0, '\x00ff80');
CREATE FUNCTION "s %w%"."f %w%"("p %w%" text) RETURNS text LANGUAGE sql AS $$ SELECT '%w%'::text || $1 $$;
CREATE VIEW "s %w%"."v %w%" AS SELECT "c %w%", '%w%'::text AS x FROM "s %w%"."t %w%" WHERE v = '%w%';
CREATE INDEX "i %w%" ON "s %w%"."t %w%" (lower("c %w%")) WHERE v <> '%w%';
CREATE TABLE p (a text) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('%w%');
CREATE COLLATION "s %w%"."k %w%" (provider=libc, locale='C');
CREATE TEXT SEARCH CONFIGURATION "s %w%"."ts %w%" (parser = "default");
CREATE FOREIGN DATA WRAPPER fdw; CREATE SERVER "srv %w%" VERSION '%w%' FOREIGN DATA WRAPPER fdw OPTIONS (o '%w%');
CREATE TABLE other (d timestamptz, i interval, f float8, b bytea, x xml, dt date);
INSERT INTO other VALUES ('2024-02-03 04:05:06.789+00', '1 year 2 mons 3 days -04:05:06', 0.1::float8/3, '\x00ff5c', '<a/>', '1999-12-31');
CREATE VIEW ov AS SELECT d, '2024-02-03 04:05:06+00'::timestamptz AS k, '1 mon -2 days'::interval AS i, E'a\\b'::text AS bs, 0.1::float4 AS f FROM other WHERE dt < '2001-02-03';
CREATE TABLE df (d timestamptz DEFAULT '2024-02-03 04:05:06+00', i interval DEFAULT '1 mon -2 days', f float8 DEFAULT 0.1, t text DEFAULT E'a\\b''c', dd date DEFAULT '2001-02-03', b bytea DEFAULT '\x00ff');
CREATE FUNCTION bs() RETURNS text LANGUAGE sql SET datestyle = 'German' AS 'SELECT E''a\\b''::text';
