-- What only a superuser may make.
CREATE FUNCTION "Audit Trail".on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE DEBUG 'command: %', tg_tag; END $$;
CREATE EVENT TRIGGER watch_ddl ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION "Audit Trail".on_ddl();
ALTER EVENT TRIGGER watch_ddl ENABLE REPLICA;
COMMENT ON EVENT TRIGGER watch_ddl IS 'Somebody should look';
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE SUBSCRIPTION elsewhere CONNECTION 'host=127.0.0.1 port=1 dbname=nowhere' PUBLICATION remote WITH (connect = false, slot_name = 'elsewhere_slot');
CREATE FUNCTION reporting.quick(integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'int4abs';
CREATE CAST (market.load_state AS integer) WITH INOUT AS ASSIGNMENT;
CREATE OPERATOR market.<~> (LEFTARG = point, RIGHTARG = point, FUNCTION = point_distance, COMMUTATOR = OPERATOR(market.<~>));
CREATE FOREIGN DATA WRAPPER nothing;
CREATE SERVER partner TYPE 'test' VERSION '1' FOREIGN DATA WRAPPER nothing OPTIONS (host 'partner.example', path 'a ''b''');
CREATE USER MAPPING FOR app_reader SERVER partner OPTIONS (secret 'x');
CREATE FOREIGN TABLE reporting.partner_load (id bigint NOT NULL, title text OPTIONS (name 'Title')) SERVER partner OPTIONS (resource 'loads');

