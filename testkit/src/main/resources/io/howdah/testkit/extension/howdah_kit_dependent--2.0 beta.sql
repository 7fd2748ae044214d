CREATE FUNCTION dependent() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE dependent_table (a integer);
