-- servers: 14-18
CREATE SCHEMA k_publication;
CREATE SCHEMA "k_publication ""odd""";
CREATE TABLE k_publication.t (a integer PRIMARY KEY, b text, "Odd ""c""" integer);
CREATE TABLE k_publication.u (a integer PRIMARY KEY);
CREATE TABLE "k_publication ""odd"""."T" (a integer);
CREATE TABLE k_publication.parted (a integer, b text) PARTITION BY LIST (a);
CREATE TABLE k_publication.part PARTITION OF k_publication.parted FOR VALUES IN (1);
-- if 18+
CREATE TABLE k_publication.generated (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE PUBLICATION k_pub_generated FOR TABLE k_publication.generated (a, b) WITH (publish_generated_columns = stored);
CREATE PUBLICATION k_pub_generated_none FOR TABLES IN SCHEMA k_publication WITH (publish_generated_columns = none);
-- end
CREATE PUBLICATION k_pub_empty;
CREATE PUBLICATION "K_pub ""odd""" WITH (publish = 'insert');
CREATE PUBLICATION k_pub_all FOR ALL TABLES WITH (publish = 'insert, update, delete');
CREATE PUBLICATION k_pub_truncate FOR ALL TABLES WITH (publish = 'truncate', publish_via_partition_root = true);
CREATE PUBLICATION k_pub_none WITH (publish = '');
CREATE PUBLICATION k_pub_tables FOR TABLE k_publication.t, ONLY k_publication.u, k_publication.parted, "k_publication ""odd"""."T";
CREATE PUBLICATION k_pub_part FOR TABLE k_publication.part WITH (publish = 'insert, truncate');
-- if 15+
CREATE PUBLICATION k_pub_schema FOR TABLES IN SCHEMA k_publication, "k_publication ""odd""";
CREATE PUBLICATION k_pub_mixed FOR TABLES IN SCHEMA k_publication, TABLE "k_publication ""odd"""."T" WHERE (a > 5 AND a <> 7);
CREATE PUBLICATION k_pub_columns FOR TABLE k_publication.t (a, "Odd ""c""") WHERE (a > 5), k_publication.u WHERE (a IS NOT NULL) WITH (publish = 'insert, update, delete, truncate');
CREATE PUBLICATION k_pub_filter FOR TABLE k_publication.parted WHERE (b = 'it''s') WITH (publish = 'insert', publish_via_partition_root);
-- end
COMMENT ON PUBLICATION k_pub_tables IS 'a publication''s comment';
ALTER PUBLICATION k_pub_empty OWNER TO howdah_owner;
