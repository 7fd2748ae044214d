-- servers: 14-18
-- alone: changes what every database has
DROP EXTENSION plpgsql;
CREATE TABLE t (a integer);
