-- servers: 14-18
CREATE SCHEMA k_inherit;
CREATE TABLE k_inherit.grand (a integer DEFAULT 1, b text NOT NULL, CONSTRAINT grand_check CHECK (a > 0), CONSTRAINT local_only CHECK (a < 1000) NO INHERIT);
CREATE TABLE k_inherit.parent (c date, a integer DEFAULT 2) INHERITS (k_inherit.grand);
CREATE TABLE k_inherit.other (b text DEFAULT 'other', d integer, CONSTRAINT grand_check CHECK (b <> ''));
ALTER TABLE k_inherit.other RENAME CONSTRAINT grand_check TO other_check;
CREATE TABLE k_inherit.child (e integer, CONSTRAINT child_check CHECK (e > a)) INHERITS (k_inherit.parent, k_inherit.other);
CREATE TABLE k_inherit.child_local (a integer, CONSTRAINT grand_check CHECK (a > 0)) INHERITS (k_inherit.grand);
CREATE TABLE k_inherit.child_default () INHERITS (k_inherit.grand);
ALTER TABLE k_inherit.child_default ALTER COLUMN a SET DEFAULT 3, ALTER COLUMN b SET DEFAULT 'x';
CREATE TABLE k_inherit.child_no_default () INHERITS (k_inherit.grand);
ALTER TABLE k_inherit.child_no_default ALTER COLUMN a DROP DEFAULT;
CREATE TABLE k_inherit.child_storage () INHERITS (k_inherit.grand);
ALTER TABLE k_inherit.child_storage ALTER COLUMN b SET STORAGE EXTERNAL, ALTER COLUMN a SET STATISTICS 50;
CREATE TABLE k_inherit.attached (x integer, b text NOT NULL, a integer, CONSTRAINT grand_check CHECK (a > 0));
ALTER TABLE k_inherit.attached INHERIT k_inherit.grand;
CREATE TABLE k_inherit.detached () INHERITS (k_inherit.grand);
ALTER TABLE k_inherit.detached NO INHERIT k_inherit.grand;
CREATE TABLE k_inherit.dropped_parent (a integer, b integer, c integer);
CREATE TABLE k_inherit.dropped_child (d integer) INHERITS (k_inherit.dropped_parent);
ALTER TABLE k_inherit.dropped_parent DROP COLUMN b;
ALTER TABLE ONLY k_inherit.dropped_parent DROP COLUMN c;
CREATE TABLE k_inherit.diamond_1 (m text) INHERITS (k_inherit.grand);
CREATE TABLE k_inherit.diamond_2 (m text, n integer) INHERITS (k_inherit.grand);
CREATE TABLE k_inherit.diamond () INHERITS (k_inherit.diamond_2, k_inherit.diamond_1);
-- the child's name sorts before its parent's, and its schema before the parent's schema
CREATE SCHEMA "k_inherit_Z parent";
CREATE TABLE "k_inherit_Z parent"."Z" (a integer CHECK (a > 1));
CREATE TABLE k_inherit.a_child (z integer) INHERITS ("k_inherit_Z parent"."Z");
-- checks: not valid, enforced or not, comments, inherited ones
CREATE TABLE k_inherit.checks (a integer, b text, CHECK (a > 0), CONSTRAINT "Odd ""check""" CHECK (b ~ 'it''s'), CHECK ((a + 1) <> 5 AND b IS NOT NULL), CONSTRAINT no_columns CHECK (true));
ALTER TABLE k_inherit.checks ADD CONSTRAINT invalid CHECK (a <> 13) NOT VALID;
ALTER TABLE k_inherit.grand ADD CONSTRAINT invalid CHECK (a <> 13) NOT VALID;
ALTER TABLE k_inherit.parent VALIDATE CONSTRAINT invalid;
COMMENT ON CONSTRAINT "Odd ""check""" ON k_inherit.checks IS 'odd';
COMMENT ON CONSTRAINT invalid ON k_inherit.checks IS 'NOT VALID';
COMMENT ON CONSTRAINT grand_check ON k_inherit.grand IS 'on the parent';
COMMENT ON CONSTRAINT grand_check ON k_inherit.parent IS 'on the child';
-- if 18+
ALTER TABLE k_inherit.checks ADD CONSTRAINT not_enforced CHECK (a <> 14) NOT ENFORCED;
CREATE TABLE k_inherit.unenforced (a integer CHECK (a > 0) NOT ENFORCED, CONSTRAINT u CHECK (a < 10) NOT ENFORCED NO INHERIT);
CREATE TABLE k_inherit.unenforced_child (CONSTRAINT unenforced_a_check CHECK (a > 0) ENFORCED) INHERITS (k_inherit.unenforced);
-- end
-- checks that use functions; one that needs the table's row type: a loop to be broken
CREATE FUNCTION k_inherit.immutable(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE TABLE k_inherit.by_function (a integer CHECK (k_inherit.immutable(a)));
CREATE TABLE k_inherit.row_loop (a integer, b text);
CREATE FUNCTION k_inherit.row_good(k_inherit.row_loop) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a > 0';
ALTER TABLE k_inherit.row_loop ADD CONSTRAINT row_good CHECK (k_inherit.row_good(row_loop.*));
COMMENT ON CONSTRAINT row_good ON k_inherit.row_loop IS 'dumped apart';
CREATE TABLE k_inherit.default_loop (a integer, b integer);
CREATE FUNCTION k_inherit.default_of(k_inherit.default_loop) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER TABLE k_inherit.default_loop ALTER COLUMN b SET DEFAULT k_inherit.default_of(NULL);
-- rows in all of them
INSERT INTO k_inherit.grand VALUES (1, 'grand');
INSERT INTO k_inherit.parent VALUES (2, 'parent', '2020-02-02');
INSERT INTO k_inherit.child (a, b, c, d, e) VALUES (3, 'child', NULL, 4, 5);
INSERT INTO k_inherit.attached VALUES (1, 'b', 2);
INSERT INTO k_inherit.dropped_child VALUES (1, 2, 3);
