-- A small database with something of everything that a restore treats in its own way.
DO $$ BEGIN
  CREATE ROLE restore_owner;
  CREATE ROLE "restore ""other""";
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

CREATE SCHEMA "odd ""schema""";
CREATE TABLE "odd ""schema"""."two
lines" (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "a;b" text DEFAULT ';',
  bytes bytea
);
INSERT INTO "odd ""schema"""."two
lines" ("a;b", bytes) VALUES
  ('a;b''c"d\e', '\x00ff'), (NULL, NULL), (E'tab\tnewline\n\\.\nend', ''), ('日本 é', '\x5c');
COMMENT ON TABLE "odd ""schema"""."two
lines" IS 'It''s; a "comment"
on two lines \ with a backslash';

CREATE TABLE plain (id serial PRIMARY KEY, x numeric, at timestamptz DEFAULT '2020-01-01 00:00Z');
INSERT INTO plain (x) SELECT i / 7.0 FROM generate_series(1, 500) i;
CREATE TABLE other (id int REFERENCES plain (id) DEFERRABLE INITIALLY DEFERRED, plain_id int);
INSERT INTO other SELECT id FROM plain;
ALTER TABLE other OWNER TO restore_owner;
CREATE INDEX plain_x ON plain (x);
ALTER TABLE plain CLUSTER ON plain_x;
CREATE VIEW a_view AS SELECT * FROM plain;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM a_view;
CREATE UNIQUE INDEX ON counted (n);
CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END;$$;
CREATE TRIGGER fires BEFORE INSERT ON plain FOR EACH ROW EXECUTE FUNCTION fire();
CREATE RULE silent AS ON INSERT TO a_view DO INSTEAD NOTHING;
CREATE POLICY all_rows ON plain USING (true);
ALTER TABLE plain ENABLE ROW LEVEL SECURITY;
COMMENT ON POLICY all_rows ON plain IS 'a policy';
CREATE STATISTICS both_columns ON id, x FROM plain;

CREATE TABLE parted (a int, b text) PARTITION BY RANGE (a);
CREATE TABLE parted_low PARTITION OF parted FOR VALUES FROM (0) TO (10);
CREATE TABLE parted_rest PARTITION OF parted DEFAULT;
CREATE INDEX ON parted (b);
INSERT INTO parted VALUES (1, 'x'), (50, 'y');
CREATE UNLOGGED TABLE unlogged (a int);
INSERT INTO unlogged VALUES (1);

CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE DOMAIN positive AS int CHECK (value > 0);
CREATE AGGREGATE total (int) (sfunc = int4pl, stype = int);
CREATE PROCEDURE nothing(a int) LANGUAGE sql AS 'SELECT 1; SELECT 2';
CREATE FUNCTION twice(a int) RETURNS int LANGUAGE sql AS 'SELECT a * 2; -- ; ;';
CREATE OPERATOR +! (leftarg = int, rightarg = int, function = int4pl);
CREATE SEQUENCE counter START 5 OWNED BY plain.x;
SELECT nextval('counter');

CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END;$$;
CREATE EVENT TRIGGER watch ON ddl_command_start EXECUTE FUNCTION on_ddl();
ALTER EVENT TRIGGER watch DISABLE;
COMMENT ON EVENT TRIGGER watch IS 'watches';
CREATE PUBLICATION pub FOR TABLE plain;
COMMENT ON PUBLICATION pub IS 'publishes';
CREATE EXTENSION pg_trgm;
CREATE FOREIGN DATA WRAPPER wrapper;
CREATE SERVER far FOREIGN DATA WRAPPER wrapper;
CREATE USER MAPPING FOR "restore ""other""" SERVER far;
CREATE FOREIGN TABLE far_table (a int) SERVER far;

SELECT lo_create(o) FROM generate_series(700001, 700008) o;
SELECT lo_put(o::oid, 0, ('\x' || repeat(to_hex(o % 200 + 16), 30000))::bytea)
  FROM generate_series(700001, 700003) o;
SELECT lo_put(700004, 0, '\x27005c0a');
COMMENT ON LARGE OBJECT 700002 IS 'a "large" object';
ALTER LARGE OBJECT 700003 OWNER TO restore_owner;
GRANT SELECT ON LARGE OBJECT 700004 TO "restore ""other""";
GRANT SELECT, UPDATE ON LARGE OBJECT 700005 TO "restore ""other""";
GRANT SELECT, UPDATE ON LARGE OBJECT 700006 TO "restore ""other""";

GRANT SELECT ON plain TO "restore ""other""";
GRANT SELECT (x) ON plain TO restore_owner;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO restore_owner;
ALTER SCHEMA "odd ""schema""" OWNER TO restore_owner;
ANALYZE;
