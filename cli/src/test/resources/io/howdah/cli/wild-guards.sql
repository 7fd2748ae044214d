-- A database that defends itself: event triggers and triggers that raise, privileges granted on by others, policies,
-- functions whose meaning hangs on settings, objects whose names and comments look like SQL.
CREATE SCHEMA guard AUTHORIZATION howdah_owner;
CREATE SCHEMA "select";
GRANT ALL ON SCHEMA guard, "select" TO howdah_owner, howdah_reader WITH GRANT OPTION;
SET search_path = guard, public;

CREATE FUNCTION guard.on_start() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
  IF tg_tag IN ('CREATE TABLE', 'DROP TABLE', 'CREATE SCHEMA') THEN RAISE WARNING 'start of "%"', tg_tag USING HINT = E'two\nlines', DETAIL = 'said by guard'; END IF;
END $$;
CREATE FUNCTION guard.on_drop() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE r record; BEGIN
  FOR r IN SELECT * FROM pg_event_trigger_dropped_objects() LOOP
    IF r.object_identity LIKE 'guard.kept%' AND r.object_type = 'table' THEN RAISE EXCEPTION 'nobody drops %', r.object_identity USING ERRCODE = 'GUARD', SCHEMA = 'guard', TABLE = 'kept', CONSTRAINT = 'none; such'; END IF;
  END LOOP;
END $$;
CREATE FUNCTION guard.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% on % refused', TG_OP, TG_TABLE_NAME; END $$;
CREATE FUNCTION guard.tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'told'; RAISE WARNING 'row %', NEW; RETURN NEW; END $$;
CREATE TABLE guard.kept (id int PRIMARY KEY, "what""s" text DEFAULT 'a;b', at timestamp DEFAULT '2000-01-01');
CREATE TABLE guard.parent (id int PRIMARY KEY CHECK (id > 0), code text UNIQUE, area box, EXCLUDE USING gist (area WITH &&));
CREATE TABLE guard.child (id int REFERENCES guard.kept, parent text REFERENCES guard.parent (code) ON UPDATE CASCADE DEFERRABLE, n int);
INSERT INTO guard.kept SELECT i, E'it''s \\ ' || i FROM generate_series(1, 50) i;
INSERT INTO guard.parent SELECT i, 'c' || i, box(point(i * 2, 0), point(i * 2 + 1, 1)) FROM generate_series(1, 50) i;
INSERT INTO guard.child SELECT i, 'c' || i, NULL FROM generate_series(1, 50) i;
CREATE TRIGGER tell AFTER INSERT ON guard.child FOR EACH ROW WHEN (NEW.id < 3) EXECUTE FUNCTION guard.tell();
CREATE TRIGGER refuse BEFORE INSERT OR DELETE ON guard.kept FOR EACH STATEMENT EXECUTE FUNCTION guard.refuse();
CREATE TABLE "select"."from" ("where" int, "'" text, "-- """ text, "a;" text, " " text, "\" text);
INSERT INTO "select"."from" SELECT i, '''', '--', ';', ' ', '\' FROM generate_series(1, 3) i;
CREATE INDEX "order by" ON "select"."from" ("where", lower("'")) WHERE "a;" <> ';';
CREATE VIEW "select"."; DROP" AS SELECT "where" AS "$1", E'\\' || '''' AS "/*" FROM "select"."from";
CREATE SEQUENCE "select"."seq
line" START 5 INCREMENT -2 MAXVALUE 7 CACHE 3;
SELECT nextval(E'"select"."seq\nline"');

-- Functions that mean something else under another search_path, and what depends on them.
CREATE FUNCTION guard.rate() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 3';
CREATE FUNCTION guard.priced(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1 * guard.rate(); END';
CREATE FUNCTION guard.fixed(int) RETURNS int LANGUAGE plpgsql IMMUTABLE SET search_path = guard, pg_temp AS 'BEGIN RETURN $1 * rate(); END';
CREATE TABLE guard.items (id int, price int CHECK (guard.fixed(price) > 0), total int GENERATED ALWAYS AS (guard.fixed(price)) STORED);
INSERT INTO guard.items (id, price) SELECT i, i FROM generate_series(1, 20) i;
CREATE MATERIALIZED VIEW guard.sold AS SELECT id, guard.fixed(total) AS f FROM guard.items;
CREATE MATERIALIZED VIEW guard.broken AS SELECT id, guard.priced(total) AS p FROM guard.items;
CREATE MATERIALIZED VIEW guard.on_broken AS SELECT sum(p) AS s FROM guard.broken;
CREATE INDEX ON guard.broken (guard.priced(p));
CREATE TABLE guard.checked (a int CHECK (guard.priced(a) < 1000));
INSERT INTO guard.checked VALUES (1), (2);
CREATE INDEX ON guard.items (guard.priced(id));
CREATE OR REPLACE FUNCTION guard.priced(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN $1 * rate(); END';
CREATE FUNCTION guard.exists_in(v text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN EXISTS (SELECT FROM parent WHERE code = v); END $$;
CREATE DOMAIN guard.known AS text CHECK (guard.exists_in(VALUE));
CREATE TABLE guard."a knows" (k guard.known);
INSERT INTO guard."a knows" VALUES ('c1'), ('c50');

-- Privileges that somebody else passed on, and took.
ALTER TABLE guard.kept OWNER TO howdah_owner;
GRANT SELECT, INSERT ON guard.kept TO howdah_reader WITH GRANT OPTION;
SET ROLE howdah_reader;
GRANT SELECT ON guard.kept TO howdah_writer WITH GRANT OPTION;
GRANT USAGE ON SCHEMA guard TO howdah_writer;
RESET ROLE;
SET ROLE howdah_writer;
GRANT SELECT ON guard.kept TO "howdah ""odd"" rôle", PUBLIC;
RESET ROLE;
REVOKE INSERT, DELETE ON guard.kept FROM howdah_owner;
GRANT EXECUTE ON FUNCTION guard.rate() TO howdah_reader WITH GRANT OPTION;
REVOKE ALL ON FUNCTION guard.fixed(int) FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE "howdah ""odd"" rôle" IN SCHEMA guard GRANT ALL ON SEQUENCES TO howdah_reader WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES FOR ROLE howdah_reader REVOKE ALL ON TABLES FROM howdah_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO PUBLIC;
ALTER TABLE guard.parent ENABLE ROW LEVEL SECURITY;
CREATE POLICY nobody ON guard.parent USING (false);
CREATE POLICY "it's" ON guard.parent FOR INSERT TO CURRENT_USER WITH CHECK (code <> ''';''');
COMMENT ON POLICY "it's" ON guard.parent IS E'\\'';\n--';
COMMENT ON COLUMN "select"."from"."'" IS E'quote '' backslash \\ dollar $$ \r\n end;';
COMMENT ON CONSTRAINT parent_id_check ON guard.parent IS E'\\N';
COMMENT ON INDEX "select"."order by" IS U&'\2603 \+01F680';
CREATE FOREIGN DATA WRAPPER "w'" OPTIONS (a 'it''s', "B" E'\\;');
CREATE SERVER "s;" TYPE 't''' FOREIGN DATA WRAPPER "w'" OPTIONS (host E'h\\');
CREATE USER MAPPING FOR PUBLIC SERVER "s;" OPTIONS (password 'p''w');
CREATE FOREIGN TABLE guard.far (a int OPTIONS (x 'y''z'), b guard.known) SERVER "s;" OPTIONS (t E'\\t');
CREATE TEXT SEARCH DICTIONARY guard.words (TEMPLATE = simple, Accept = 'false');
CREATE TEXT SEARCH CONFIGURATION guard.conf (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION guard.conf ALTER MAPPING FOR asciiword WITH guard.words, simple;
CREATE CAST (guard.items AS int4range) WITH INOUT AS ASSIGNMENT;
CREATE OPERATOR guard.=~ (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq, COMMUTATOR = OPERATOR(guard.=~));
CREATE SUBSCRIPTION "sub;" CONNECTION E'dbname=nowhere password=it\\\'s' PUBLICATION "p'", q WITH (connect = false, enabled = false, slot_name = NONE);
CREATE PUBLICATION everything FOR ALL TABLES;
SELECT lo_create(%lo%), lo_create(%lo% + 1), lo_create(%lo% + 7);
SELECT lo_put(%lo% + 1, 100, '\x5c');
ALTER LARGE OBJECT %lo% OWNER TO howdah_reader;
COMMENT ON LARGE OBJECT %lo% IS E'\\''';
CREATE EVENT TRIGGER "first" ON ddl_command_start EXECUTE FUNCTION guard.on_start();
CREATE EVENT TRIGGER dropping ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP SCHEMA') EXECUTE FUNCTION guard.on_drop();
COMMENT ON EVENT TRIGGER dropping IS 'guards; itself';
ALTER EVENT TRIGGER "first" ENABLE ALWAYS;
