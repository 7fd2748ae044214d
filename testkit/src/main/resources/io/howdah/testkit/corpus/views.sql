-- servers: 14-18
CREATE SCHEMA k_view;
CREATE TABLE k_view.t (a integer PRIMARY KEY, b text, c numeric, "Odd ""c""" date);
CREATE VIEW k_view.plain AS SELECT * FROM k_view.t;
CREATE VIEW k_view."Odd ""view""" ("first ""x""", second) AS SELECT a, b || 'it''s \ok' FROM k_view.t WHERE b ~ '\d' OR b = E'\n';
CREATE VIEW k_view.barrier WITH (security_barrier) AS SELECT a FROM k_view.t;
CREATE VIEW k_view.local_check AS SELECT a, b FROM k_view.t WHERE a > 0 WITH LOCAL CHECK OPTION;
CREATE VIEW k_view.cascaded_check WITH (security_barrier = false) AS SELECT a, b FROM k_view.local_check WHERE a > 1 WITH CASCADED CHECK OPTION;
-- if 15+
CREATE VIEW k_view.invoker WITH (security_invoker = true, security_barrier = true) AS SELECT a FROM k_view.t WHERE a < 10 WITH CHECK OPTION;
-- end
CREATE VIEW k_view.no_columns AS SELECT FROM k_view.t;
CREATE VIEW k_view.values AS VALUES (1, 'x'), (2, NULL);
CREATE VIEW k_view.complicated AS
  WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5), m AS MATERIALIZED (SELECT a, sum(c) AS s FROM k_view.t GROUP BY GROUPING SETS ((a), ()))
  SELECT r.n, m.s, row_number() OVER w AS rn, count(*) FILTER (WHERE r.n > 2) OVER (PARTITION BY m.a ORDER BY r.n ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS c,
    CASE r.n WHEN 1 THEN 'one' ELSE NULL END AS k, ARRAY(SELECT b FROM k_view.t ORDER BY b DESC NULLS LAST) AS arr, (r.n, m.a)::text AS "row", r.n IN (SELECT a FROM k_view.t) AS has, j.x
  FROM r LEFT JOIN m ON m.a = r.n CROSS JOIN LATERAL (SELECT r.n * 2 AS x) j WINDOW w AS (ORDER BY r.n) ORDER BY 1 LIMIT 10 OFFSET 1;
CREATE VIEW k_view.set_operations AS (SELECT a FROM k_view.t EXCEPT SELECT 5) UNION (SELECT 1 INTERSECT ALL SELECT 2) ORDER BY 1;
CREATE VIEW k_view.aliases AS SELECT x.one, y.* FROM (SELECT 1 AS one) x JOIN k_view.t y (p, q, r, s) ON x.one = y.p, ROWS FROM (generate_series(1, 2), unnest(ARRAY['a'])) WITH ORDINALITY AS f (m, n, o);
CREATE VIEW k_view.sampled AS SELECT a FROM k_view.t TABLESAMPLE bernoulli (50) REPEATABLE (1);
CREATE VIEW k_view.joined AS SELECT t.a, plain.b FROM k_view.t JOIN k_view.plain USING (a) NATURAL JOIN (SELECT 1 AS z) q;
CREATE VIEW k_view.using_alias AS SELECT j.a FROM k_view.t JOIN k_view.plain USING (a) AS j;
CREATE VIEW k_view.locked AS SELECT a FROM k_view.t FOR UPDATE OF t SKIP LOCKED;
CREATE VIEW k_view.unknown_literal AS SELECT 'x' AS text, NULL AS nothing, 1.5 AS n, B'1' AS bits, INTERVAL '1 day' AS i, current_date AS d, xmlelement(name foo, xmlattributes(1 AS bar)) AS x;
CREATE VIEW k_view.column_defaults AS SELECT a, b, c FROM k_view.t;
ALTER VIEW k_view.column_defaults ALTER COLUMN b SET DEFAULT 'view''s default', ALTER COLUMN c SET DEFAULT 5;
-- groups by a primary key: needs the constraint, which needs the table
CREATE VIEW k_view.grouped AS SELECT a, b, count(*) AS n FROM k_view.t GROUP BY a;
CREATE VIEW k_view.grouped_with_check AS SELECT a, b FROM k_view.t WHERE a > 3 WITH LOCAL CHECK OPTION;
CREATE VIEW k_view.a_on_grouped AS SELECT * FROM k_view.grouped;
CREATE RULE grouped_insert AS ON INSERT TO k_view.grouped DO INSTEAD INSERT INTO k_view.t VALUES (NEW.a, NEW.b);
COMMENT ON VIEW k_view.grouped IS 'in a loop';
COMMENT ON COLUMN k_view.grouped.n IS 'how many';
-- views that need each other: made with dummies, then replaced
CREATE VIEW k_view.loop_a AS SELECT 1 AS x, 'a'::text COLLATE "C" AS y, 1.5::numeric(4, 1) AS z;
CREATE VIEW k_view.loop_b AS SELECT x, y FROM k_view.loop_a;
CREATE OR REPLACE VIEW k_view.loop_a AS SELECT x, 'a'::text COLLATE "C" AS y, 1.5::numeric(4, 1) AS z FROM k_view.loop_b;
ALTER VIEW k_view.loop_a SET (security_barrier = true);
COMMENT ON VIEW k_view.loop_a IS 'around';
GRANT SELECT ON k_view.loop_a TO howdah_reader;
-- a view and a function that returns its rows
CREATE VIEW k_view.function_loop AS SELECT 1 AS x;
CREATE FUNCTION k_view.rows() RETURNS SETOF k_view.function_loop LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
CREATE OR REPLACE VIEW k_view.function_loop AS SELECT x FROM k_view.rows();
-- tables and views through a default, a rule
CREATE TABLE k_view.rule_made (x integer, y text);
CREATE VIEW k_view.uses_rule_made AS SELECT * FROM k_view.rule_made;
CREATE RULE made AS ON INSERT TO k_view.rule_made DO ALSO DELETE FROM k_view.uses_rule_made WHERE x = NEW.x;
CREATE RULE del AS ON DELETE TO k_view.uses_rule_made DO INSTEAD NOTHING;
-- materialized
CREATE MATERIALIZED VIEW k_view.filled AS SELECT a, b FROM k_view.t;
CREATE MATERIALIZED VIEW k_view.empty AS SELECT a FROM k_view.t WITH NO DATA;
CREATE MATERIALIZED VIEW k_view."Odd ""m""" (x, "Y y") WITH (fillfactor = 60, autovacuum_enabled = false) AS SELECT 1, 'it''s'::text;
CREATE MATERIALIZED VIEW k_view.a_on_filled AS SELECT count(*) AS n FROM k_view.filled;
CREATE MATERIALIZED VIEW k_view.z_base AS SELECT 5 AS v;
CREATE MATERIALIZED VIEW k_view.b_on_z AS SELECT v FROM k_view.z_base;
CREATE VIEW k_view.between AS SELECT v + 1 AS v FROM k_view.b_on_z;
CREATE MATERIALIZED VIEW k_view.a_on_between AS SELECT v FROM k_view.between;
CREATE MATERIALIZED VIEW k_view.on_empty AS SELECT 1 AS one FROM k_view.empty WITH NO DATA;
ALTER MATERIALIZED VIEW k_view.filled ALTER COLUMN b SET STORAGE EXTERNAL, ALTER COLUMN a SET STATISTICS 77, ALTER COLUMN b SET (n_distinct = 5);
CREATE UNIQUE INDEX filled_key ON k_view.filled (a);
CREATE MATERIALIZED VIEW k_view.grouped_m AS SELECT a, b FROM k_view.t GROUP BY a;
CREATE FUNCTION k_view.of_matview(k_view.filled) RETURNS text LANGUAGE sql AS 'SELECT $1.b';
COMMENT ON MATERIALIZED VIEW k_view.filled IS 'filled';
COMMENT ON COLUMN k_view.filled.a IS 'column of a materialized view';
ALTER MATERIALIZED VIEW k_view.filled OWNER TO howdah_owner;
ALTER VIEW k_view.plain OWNER TO howdah_owner;
GRANT SELECT ON k_view.plain, k_view.z_base TO howdah_reader;
GRANT SELECT (a), UPDATE (b) ON k_view.local_check TO howdah_writer WITH GRANT OPTION;
GRANT INSERT ON k_view."Odd ""view""" TO PUBLIC;
CREATE FUNCTION k_view.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER instead INSTEAD OF INSERT OR UPDATE ON k_view.joined FOR EACH ROW EXECUTE FUNCTION k_view.f('a ''b''');
INSERT INTO k_view.t VALUES (1, 'x', 2), (2, NULL, NULL);
REFRESH MATERIALIZED VIEW k_view.a_on_filled;
