-- The schema public made anew: its owner and privileges are not those of initdb, its comment is gone.
DROP SCHEMA public;
CREATE SCHEMA public;
GRANT ALL ON SCHEMA public TO PUBLIC;
