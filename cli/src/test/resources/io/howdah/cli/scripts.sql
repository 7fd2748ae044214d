-- A small application's database, for scripts that back it up.
CREATE SCHEMA app;
CREATE TABLE app.customers (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, note text DEFAULT 'it''s');
CREATE TABLE app.orders (id serial PRIMARY KEY, customer integer REFERENCES app.customers, total numeric(10, 2), placed timestamptz DEFAULT '2026-01-02 03:04:05+00');
CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY);
CREATE TABLE public.ar_internal_metadata (key varchar PRIMARY KEY, value varchar);
CREATE TABLE app.sessions (id uuid, data jsonb);
INSERT INTO app.customers (name, note) VALUES ('Ann', E'two\nlines'), ('Bob', NULL), ('Zoë', '');
INSERT INTO app.orders (customer, total) SELECT i % 3 + 1, i FROM generate_series(1, 2000) AS i;
INSERT INTO public.schema_migrations VALUES ('20260101000000'), ('20260202000000');
INSERT INTO app.sessions VALUES ('00000000-0000-0000-0000-000000000001', '{"a": [1]}');
CREATE VIEW app.totals AS SELECT customer, sum(total) AS total FROM app.orders GROUP BY customer;
CREATE INDEX ON app.orders (customer);
CREATE FUNCTION app.greet(name text) RETURNS text LANGUAGE sql AS $$ SELECT 'Hello, ' || name $$;
COMMENT ON TABLE app.orders IS 'what was ordered';
GRANT SELECT ON ALL TABLES IN SCHEMA app TO scripts_reader;
SELECT lo_from_bytea(4711, 'a large object');
