-- servers: 14-18
-- alone: changes what every database has
DROP SCHEMA public;
CREATE SCHEMA other;
CREATE TABLE other.t (a integer);
