-- A database without the schema public, and one thing in another.
DROP SCHEMA public;
CREATE SCHEMA private;
CREATE FUNCTION private.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
