-- servers: 14-18
SELECT lo_create(900001);
SELECT lo_from_bytea(900002, '\x00ff01'), lo_from_bytea(900003, convert_to('text ''quoted'' \', 'UTF8')), lo_from_bytea(900004, decode(repeat('0123456789abcdef', 5000), 'hex'));
SELECT lo_from_bytea(900010 + x, ('\x' || lpad(to_hex(x), 4, '0'))::bytea) FROM generate_series(0, 1199) x;
SELECT lo_put(900005, 100000, 'after a hole') FROM lo_create(900005);
COMMENT ON LARGE OBJECT 900002 IS 'a large object''s comment';
COMMENT ON LARGE OBJECT 900011 IS 'second';
ALTER LARGE OBJECT 900003 OWNER TO howdah_owner;
ALTER LARGE OBJECT 900004 OWNER TO "howdah ""odd"" rôle";
GRANT SELECT ON LARGE OBJECT 900002 TO howdah_reader;
GRANT ALL ON LARGE OBJECT 900003, 900004 TO howdah_reader WITH GRANT OPTION;
GRANT SELECT, UPDATE ON LARGE OBJECT 900012 TO PUBLIC;
REVOKE ALL ON LARGE OBJECT 900013 FROM postgres;
