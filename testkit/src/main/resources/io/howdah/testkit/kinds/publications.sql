-- Publications and subscriptions.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['kinds owner', 'kinds_reader', 'kinds"quote'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I', r);
    END IF;
  END LOOP;
END $$;
CREATE SCHEMA p;
CREATE SCHEMA "P 2";
CREATE TABLE p.a (id integer PRIMARY KEY, v text, "W ""q""" integer);
CREATE TABLE "P 2"."B ""q""" (id integer PRIMARY KEY);
CREATE TABLE p.parted (id integer PRIMARY KEY) PARTITION BY LIST (id);
CREATE PUBLICATION empty;
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION "Pub ""q""" FOR TABLE p.a, "P 2"."B ""q""" WITH (publish = 'insert, delete');
CREATE PUBLICATION nothing WITH (publish = '');
CREATE PUBLICATION via_root FOR TABLE ONLY p.parted WITH (publish_via_partition_root = true, publish = 'truncate,update');
COMMENT ON PUBLICATION "Pub ""q""" IS 'it''s a publication';
ALTER PUBLICATION empty OWNER TO postgres;
-- if 15+
CREATE PUBLICATION schemas FOR TABLES IN SCHEMA "P 2", p;
CREATE PUBLICATION filtered FOR TABLE p.a (v, id) WHERE (v <> 'it''s' AND id > 5), "P 2"."B ""q""" WHERE (true);
CREATE PUBLICATION columns FOR TABLE p.a ("W ""q""", id);
CREATE PUBLICATION both_kinds FOR TABLES IN SCHEMA p, TABLE "P 2"."B ""q""" WHERE (id = 1);
-- end
-- if 18+
CREATE PUBLICATION generated FOR TABLE p.a WITH (publish_generated_columns = stored);
CREATE PUBLICATION generated_none FOR TABLE p.a WITH (publish_generated_columns = none);
-- end
CREATE SUBSCRIPTION plain CONNECTION 'host=nowhere dbname=it''s' PUBLICATION one WITH (connect = false);
CREATE SUBSCRIPTION "Sub ""q""" CONNECTION 'dbname=x' PUBLICATION "Pub ""1""", b, "it's" WITH (connect = false, slot_name = 'odd_slot', synchronous_commit = 'remote_apply', binary = true, streaming = true);
CREATE SUBSCRIPTION no_slot CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
COMMENT ON SUBSCRIPTION "Sub ""q""" IS 'a subscription';
-- if 15+
CREATE SUBSCRIPTION two_phase CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, two_phase = true, disable_on_error = true);
-- end
-- if 16+
CREATE SUBSCRIPTION newer CONNECTION 'dbname=x password=y' PUBLICATION p WITH (connect = false, streaming = parallel, password_required = false, run_as_owner = true, origin = none);
-- end
-- if 17+
CREATE SUBSCRIPTION failover CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, failover = true);
-- end
