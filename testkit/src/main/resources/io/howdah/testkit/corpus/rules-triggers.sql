-- servers: 14-18
CREATE SCHEMA k_trigger;
CREATE TABLE k_trigger.t (a integer PRIMARY KEY, b text, "Odd ""c""" integer);
CREATE TABLE k_trigger.log (t text, at timestamptz DEFAULT now());
CREATE VIEW k_trigger.v AS SELECT a, b FROM k_trigger.t;
CREATE FUNCTION k_trigger.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION k_trigger."Odd ""f"""() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER before_row BEFORE INSERT OR UPDATE OR DELETE ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER after_statement AFTER INSERT OR TRUNCATE ON k_trigger.t FOR EACH STATEMENT EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER of_columns BEFORE UPDATE OF b, "Odd ""c""" ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER "when" BEFORE UPDATE ON k_trigger.t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a AND NEW.b <> 'it''s') EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER arguments AFTER DELETE ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger.f('one', 'it''s', '"two"', 'back\slash', '', 'é', 'new
line');
CREATE TRIGGER "Odd ""trigger""" AFTER INSERT ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger."Odd ""f"""();
CREATE TRIGGER transition AFTER UPDATE ON k_trigger.t REFERENCING OLD TABLE AS "Old rows" NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION k_trigger.f();
CREATE CONSTRAINT TRIGGER constraint_plain AFTER INSERT ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
CREATE CONSTRAINT TRIGGER constraint_deferred AFTER INSERT OR UPDATE ON k_trigger.t FROM k_trigger.log DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION k_trigger.f();
CREATE CONSTRAINT TRIGGER constraint_deferrable AFTER DELETE ON k_trigger.t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER disabled AFTER INSERT ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER replica AFTER INSERT ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER always AFTER INSERT ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
ALTER TABLE k_trigger.t DISABLE TRIGGER disabled, ENABLE REPLICA TRIGGER replica, ENABLE ALWAYS TRIGGER always, DISABLE TRIGGER "Odd ""trigger""";
CREATE TRIGGER instead INSTEAD OF DELETE ON k_trigger.v FOR EACH ROW EXECUTE FUNCTION k_trigger.f();
CREATE TRIGGER on_view AFTER UPDATE ON k_trigger.v FOR EACH STATEMENT EXECUTE FUNCTION k_trigger.f();
COMMENT ON TRIGGER before_row ON k_trigger.t IS 'a trigger''s comment';
COMMENT ON TRIGGER "Odd ""trigger""" ON k_trigger.t IS 'odd';
CREATE TRIGGER builtin BEFORE UPDATE ON k_trigger.t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER tsvector BEFORE INSERT ON k_trigger.log FOR EACH ROW WHEN (false) EXECUTE FUNCTION tsvector_update_trigger('t', 'pg_catalog.english', 't');
-- rules
CREATE RULE insert_also AS ON INSERT TO k_trigger.t DO ALSO INSERT INTO k_trigger.log (t) VALUES (NEW.b || 'it''s \ ok');
CREATE RULE "Odd ""rule""" AS ON UPDATE TO k_trigger.t WHERE OLD.a <> NEW.a DO INSTEAD NOTHING;
CREATE RULE several AS ON DELETE TO k_trigger.t DO ALSO (INSERT INTO k_trigger.log (t) VALUES (OLD.b); UPDATE k_trigger.log SET t = 'x' WHERE t = OLD.b; NOTIFY channel);
CREATE RULE view_insert AS ON INSERT TO k_trigger.v DO INSTEAD INSERT INTO k_trigger.t (a, b) VALUES (NEW.a, NEW.b) ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING t.a, t.b;
CREATE RULE view_update AS ON UPDATE TO k_trigger.v DO INSTEAD UPDATE k_trigger.t SET b = NEW.b WHERE a = OLD.a;
CREATE RULE disabled_rule AS ON INSERT TO k_trigger.log DO ALSO NOTHING;
CREATE RULE replica_rule AS ON INSERT TO k_trigger.log DO ALSO NOTHING;
CREATE RULE always_rule AS ON INSERT TO k_trigger.log DO ALSO NOTHING;
ALTER TABLE k_trigger.log DISABLE RULE disabled_rule, ENABLE REPLICA RULE replica_rule, ENABLE ALWAYS RULE always_rule;
COMMENT ON RULE insert_also ON k_trigger.t IS 'a rule''s comment';
COMMENT ON RULE view_insert ON k_trigger.v IS 'on a view';
-- row security
CREATE TABLE k_trigger.secured (a integer, owner name, "Odd ""p""" text);
ALTER TABLE k_trigger.secured ENABLE ROW LEVEL SECURITY;
CREATE POLICY everything ON k_trigger.secured USING (true);
CREATE POLICY for_select ON k_trigger.secured FOR SELECT TO howdah_reader, "howdah ""odd"" rôle", PUBLIC USING (owner = CURRENT_USER);
CREATE POLICY for_insert ON k_trigger.secured FOR INSERT TO howdah_writer WITH CHECK (a > 0 AND owner <> 'it''s');
CREATE POLICY for_update ON k_trigger.secured AS RESTRICTIVE FOR UPDATE TO howdah_writer, howdah_reader USING (a > 0) WITH CHECK (a > 1);
CREATE POLICY for_delete ON k_trigger.secured AS PERMISSIVE FOR DELETE USING (EXISTS (SELECT 1 FROM k_trigger.t WHERE t.a = secured.a));
CREATE POLICY "Odd ""policy""" ON k_trigger.secured FOR ALL TO SESSION_USER USING ("Odd ""p""" = 'x');
COMMENT ON POLICY everything ON k_trigger.secured IS 'a policy''s comment';
CREATE TABLE k_trigger.forced (a integer);
ALTER TABLE k_trigger.forced FORCE ROW LEVEL SECURITY;
CREATE TABLE k_trigger.both (a integer);
ALTER TABLE k_trigger.both ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE TABLE k_trigger.not_enabled (a integer);
CREATE POLICY sleeping ON k_trigger.not_enabled USING (a > 1);
CREATE FUNCTION k_trigger.policy_check(integer) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE POLICY by_function ON k_trigger.forced USING (k_trigger.policy_check(a));
ALTER TABLE k_trigger.secured OWNER TO howdah_owner;
INSERT INTO k_trigger.secured VALUES (1, 'x', 'y');
-- event triggers
CREATE FUNCTION k_trigger.event() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE FUNCTION k_trigger."Odd ""e"""() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE EVENT TRIGGER k_trigger_start ON ddl_command_start EXECUTE FUNCTION k_trigger.event();
CREATE EVENT TRIGGER k_trigger_end ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE', 'DROP FUNCTION') EXECUTE FUNCTION k_trigger.event();
CREATE EVENT TRIGGER k_trigger_drop ON sql_drop EXECUTE FUNCTION k_trigger."Odd ""e"""();
CREATE EVENT TRIGGER "K_trigger ""odd""" ON table_rewrite EXECUTE FUNCTION k_trigger.event();
-- if 17+
CREATE EVENT TRIGGER k_trigger_login ON login EXECUTE FUNCTION k_trigger.event();
-- end
ALTER EVENT TRIGGER k_trigger_start DISABLE;
ALTER EVENT TRIGGER k_trigger_drop ENABLE REPLICA;
ALTER EVENT TRIGGER "K_trigger ""odd""" ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER k_trigger_end IS 'an event trigger''s comment';
-- extended statistics
CREATE TABLE k_trigger.stat (a integer, b integer, c text, d date);
CREATE STATISTICS k_trigger.s_all ON a, b FROM k_trigger.stat;
CREATE STATISTICS k_trigger.s_nd (ndistinct) ON a, b FROM k_trigger.stat;
CREATE STATISTICS k_trigger.s_two (dependencies, mcv) ON a, c, d FROM k_trigger.stat;
CREATE STATISTICS k_trigger.s_expression ON (a + b), lower(c), d FROM k_trigger.stat;
CREATE STATISTICS k_trigger.s_one_expression ON (a * 2) FROM k_trigger.stat;
CREATE STATISTICS k_trigger."Odd ""s""" (mcv) ON b, c FROM k_trigger.stat;
CREATE SCHEMA k_trigger_2;
CREATE STATISTICS k_trigger_2.elsewhere ON a, d FROM k_trigger.stat;
ALTER STATISTICS k_trigger.s_nd SET STATISTICS 150;
ALTER STATISTICS k_trigger.s_two SET STATISTICS 0;
COMMENT ON STATISTICS k_trigger.s_nd IS 'statistics'' comment';
ALTER STATISTICS k_trigger.s_two OWNER TO howdah_owner;
