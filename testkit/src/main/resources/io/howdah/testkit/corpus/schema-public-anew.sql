-- servers: 14-18
-- alone: changes what every database has
DROP SCHEMA public;
CREATE SCHEMA public;
CREATE TABLE public.t (a integer);
