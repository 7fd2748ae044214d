-- What a dump stumbles over in the middle of its text, for most of it as the role broken_off.
CREATE ROLE broken_off LOGIN;
CREATE TABLE a (i int, t text);
INSERT INTO a SELECT g, 'row ' || g FROM generate_series(1, 5) g;
CREATE TABLE c (i int);
INSERT INTO c VALUES (1);
CREATE SEQUENCE s;
GRANT SELECT ON a, c TO broken_off;

-- rows, of which some cannot be read
CREATE FUNCTION boom(i int) RETURNS bool LANGUAGE plpgsql COST 1 AS $$
BEGIN
  IF i > 3 THEN
    RAISE EXCEPTION 'boom at %', i USING DETAIL = 'the detail', HINT = 'the hint';
  END IF;
  RETURN true;
END $$;
CREATE TABLE b (i int, t text);
INSERT INTO b SELECT * FROM a;
ALTER TABLE b ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON b USING (boom(i));
CREATE TABLE big (i int, t text);
INSERT INTO big SELECT CASE WHEN g > 2950 THEN 4 ELSE 1 END, repeat('x', 100) FROM generate_series(1, 3000) g;
ALTER TABLE big ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON big USING (boom(i));
CREATE TABLE narrow ();
INSERT INTO narrow DEFAULT VALUES;
GRANT SELECT ON b, big, narrow TO broken_off;

-- a row at which the connection ends
CREATE FUNCTION die(i int) RETURNS bool LANGUAGE sql SECURITY DEFINER AS $$
  SELECT CASE WHEN i > 5 THEN pg_terminate_backend(pg_backend_pid()) ELSE true END $$;
CREATE TABLE k AS SELECT generate_series(1, 10) AS i;
ALTER TABLE k ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON k USING (die(i));
GRANT SELECT ON k TO broken_off;

-- what may be locked, but not read
CREATE TABLE inserted (i int);
GRANT INSERT ON inserted TO broken_off;
CREATE TABLE columns (i int, t text);
GRANT SELECT (i), INSERT ON columns TO broken_off;
CREATE SCHEMA hidden CREATE TABLE t (i int);
GRANT SELECT ON hidden.t TO broken_off;

-- large objects, one of which may be read
SELECT lo_from_bytea(4711, 'hello'), lo_from_bytea(4712, 'not for you');
GRANT SELECT ON LARGE OBJECT 4711 TO broken_off;

-- a foreign table without a handler, and text that is not in Latin 1
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER srv FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE ft (x int) SERVER srv;
CREATE TABLE z (t text);
INSERT INTO z VALUES ('plain'), (U&'\20AC'), ('after');
GRANT SELECT ON z TO broken_off;
