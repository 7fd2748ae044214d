-- servers: 14-18
-- alone: changes what every database has
COMMENT ON SCHEMA public IS 'not the standard one';
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO howdah_reader;
GRANT ALL ON SCHEMA public TO howdah_writer WITH GRANT OPTION;
CREATE TABLE public.t (a integer);
