-- What DatabaseCompare looks at. Each query gives kind, identity, and a fingerprint of all that belongs to the object; the
-- blocks are parted by empty lines. search_path is empty.

SELECT 'schema', quote_ident(n.nspname), concat_ws(' ', pg_get_userbyid(n.nspowner), howdah_acl(n.nspacl, 'n', n.nspowner))
FROM pg_namespace n WHERE howdah_own(n.oid, n.nspname)

SELECT 'extension', quote_ident(e.extname), concat_ws(' ', n.nspname, e.extversion)
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace

SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
    WHEN 'i' THEN 'index' WHEN 'I' THEN 'partitioned index' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'composite type' END,
  c.oid::regclass::text,
  concat_ws(' ', pg_get_userbyid(c.relowner), howdah_acl(c.relacl, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner),
    c.relpersistence, array_to_string(c.reloptions, ','), (SELECT amname FROM pg_am WHERE pg_am.oid = c.relam),
    c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relispopulated, c.relispartition, c.reltablespace,
    CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype END,
    pg_get_expr(c.relpartbound, c.oid), CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
    CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) WHEN c.relkind IN ('i', 'I') THEN pg_get_indexdef(c.oid) END,
    (SELECT string_agg(inhparent::regclass::text, ',' ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = c.oid),
    (SELECT concat_ws(' ', indisclustered, indisreplident, indisvalid) FROM pg_index WHERE indexrelid = c.oid),
    (SELECT concat_ws(' ', srvname, array_to_string(ftoptions, ',')) FROM pg_foreign_table JOIN pg_foreign_server s ON s.oid = ftserver WHERE ftrelid = c.oid))
FROM pg_class c WHERE c.relkind <> 't' AND howdah_user_schema(c.relnamespace) AND NOT howdah_member('pg_class', c.oid)

SELECT 'column', format('%s.%I', a.attrelid::regclass, a.attname),
  concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attstorage, a.attcompression,
    NULLIF(a.attstattarget::int, -1), CASE WHEN a.attcollation <> 0 THEN a.attcollation::regcollation END, array_to_string(a.attoptions, ','),
    array_to_string(a.attfdwoptions, ','), a.attislocal, a.attinhcount, pg_get_expr(d.adbin, d.adrelid), howdah_acl(a.attacl, 'c', c.relowner),
    (SELECT count(*) FROM pg_attribute b WHERE b.attrelid = a.attrelid AND b.attnum > 0 AND b.attnum <= a.attnum AND NOT b.attisdropped))
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
  AND howdah_user_schema(c.relnamespace) AND NOT howdah_member('pg_class', c.oid)

SELECT 'constraint', format('%s.%I', COALESCE(NULLIF(conrelid, 0)::regclass::text, contypid::regtype::text), conname),
  concat_ws(' ', contype, pg_get_constraintdef(oid), condeferrable, condeferred, convalidated, conislocal, coninhcount,
    CASE WHEN contype IN ('c', 'n') THEN connoinherit END)
FROM pg_constraint k WHERE howdah_user_schema(connamespace) AND NOT howdah_member('pg_constraint', oid)
  AND NOT howdah_member('pg_class', conrelid)

SELECT 'trigger', format('%s.%I', tgrelid::regclass, tgname), concat_ws(' ', pg_get_triggerdef(t.oid), tgenabled)
FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND howdah_user_schema(c.relnamespace)

SELECT 'rule', format('%s.%I', ev_class::regclass, rulename), concat_ws(' ', pg_get_ruledef(r.oid), ev_enabled)
FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class WHERE howdah_user_schema(c.relnamespace) AND NOT howdah_member('pg_class', c.oid)

SELECT 'policy', format('%s.%I', polrelid::regclass, polname), concat_ws(' ', polcmd, polpermissive,
  (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r) END, ',' ORDER BY pg_get_userbyid(r)) FROM unnest(polroles) r),
  pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
FROM pg_policy

SELECT 'statistics', format('%s.%I', stxnamespace::regnamespace, stxname),
  concat_ws(' ', pg_get_statisticsobjdef(oid), NULLIF(stxstattarget::int, -1), pg_get_userbyid(stxowner))
FROM pg_statistic_ext WHERE howdah_user_schema(stxnamespace)

SELECT CASE prokind WHEN 'a' THEN 'aggregate' WHEN 'p' THEN 'procedure' WHEN 'w' THEN 'window function' ELSE 'function' END,
  p.oid::regprocedure::text,
  concat_ws(' ', CASE WHEN prokind <> 'a' THEN pg_get_functiondef(p.oid) END, pg_get_function_result(p.oid), pg_get_userbyid(proowner),
    howdah_acl(proacl, 'f', proowner),
    (SELECT concat_ws(' ', a.aggkind, a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn,
       a.aggmfinalfn, a.aggfinalextra, a.aggmfinalextra, a.aggfinalmodify, a.aggmfinalmodify, a.aggsortop::regoperator, a.aggtranstype::regtype,
       a.aggtransspace, a.aggmtranstype::regtype, a.aggmtransspace, a.agginitval, a.aggminitval) FROM pg_aggregate a WHERE aggfnoid = p.oid))
FROM pg_proc p WHERE howdah_user_schema(pronamespace) AND NOT howdah_member('pg_proc', p.oid)

SELECT CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' WHEN 'm' THEN 'multirange' WHEN 'p' THEN 'shell type' ELSE 'type' END,
  t.oid::regtype::text,
  concat_ws(' ', pg_get_userbyid(typowner), howdah_acl(typacl, 'T', typowner), typlen, typbyval, typalign, typstorage, typcategory, typispreferred,
    typdelim, typinput, typoutput, typnotnull, typdefault, CASE WHEN typbasetype <> 0 THEN format_type(typbasetype, typtypmod) END,
    CASE WHEN typcollation <> 0 THEN typcollation::regcollation END,
    (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
    (SELECT concat_ws(' ', rngsubtype::regtype, NULLIF(rngcollation, 0)::regcollation, rngcanonical, rngsubdiff, rngmultitypid::regtype)
     FROM pg_range WHERE rngtypid = t.oid))
FROM pg_type t WHERE howdah_user_schema(typnamespace) AND typtype <> 'c' AND NOT (typelem <> 0 AND typlen = -1) AND NOT howdah_member('pg_type', t.oid)

SELECT 'sequence value', c.oid::regclass::text,
  concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmax, s.seqmin, s.seqcache, s.seqcycle, howdah_sequence(c.oid),
    (SELECT concat_ws(' ', d.deptype, d.refobjid::regclass, d.refobjsubid) FROM pg_depend d
     WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')))
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid WHERE howdah_user_schema(c.relnamespace)

SELECT 'operator', oprname || ' ' || (pg_identify_object('pg_catalog.pg_operator'::regclass, o.oid, 0)).identity,
  concat_ws(' ', oprcode, oprcom::regoperator, oprnegate::regoperator, oprcanmerge, oprcanhash, oprrest, oprjoin, pg_get_userbyid(oprowner))
FROM pg_operator o WHERE howdah_user_schema(oprnamespace) AND NOT howdah_member('pg_operator', o.oid)

SELECT o.type, o.identity, ''
FROM pg_depend d, pg_identify_object(d.classid, d.objid, 0) o
WHERE d.classid::regclass::text IN ('pg_catalog.pg_cast', 'pg_catalog.pg_opclass', 'pg_catalog.pg_opfamily', 'pg_catalog.pg_amop',
    'pg_catalog.pg_amproc', 'pg_catalog.pg_collation', 'pg_catalog.pg_conversion', 'pg_catalog.pg_ts_parser', 'pg_catalog.pg_ts_dict',
    'pg_catalog.pg_ts_template', 'pg_catalog.pg_ts_config', 'pg_catalog.pg_foreign_data_wrapper', 'pg_catalog.pg_foreign_server',
    'pg_catalog.pg_user_mapping', 'pg_catalog.pg_am', 'pg_catalog.pg_language', 'pg_catalog.pg_transform')
  AND d.objid >= 16384 AND NOT howdah_member(d.classid::regclass::text, d.objid)
GROUP BY o.type, o.identity

SELECT 'foreign server', quote_ident(srvname), concat_ws(' ', srvtype, srvversion, array_to_string(srvoptions, ','), pg_get_userbyid(srvowner),
  howdah_acl(srvacl, 'S', srvowner)) FROM pg_foreign_server

SELECT 'text search configuration', format('%s.%I', cfgnamespace::regnamespace, cfgname),
  (SELECT string_agg(concat_ws(' ', maptokentype, mapseqno, mapdict::regdictionary), ',' ORDER BY maptokentype, mapseqno)
   FROM pg_ts_config_map WHERE mapcfg = c.oid)
FROM pg_ts_config c WHERE howdah_user_schema(cfgnamespace)

SELECT 'event trigger', quote_ident(evtname), concat_ws(' ', evtevent, evtfoid::regproc, evtenabled, array_to_string(evttags, ','), pg_get_userbyid(evtowner))
FROM pg_event_trigger

SELECT 'publication', quote_ident(p.pubname), concat_ws(' ', pg_get_userbyid(pubowner), puballtables, pubinsert, pubupdate, pubdelete, pubtruncate, pubviaroot,
  (SELECT string_agg(t::text, ',' ORDER BY t::text) FROM pg_publication_tables t WHERE t.pubname = p.pubname))
FROM pg_publication p

SELECT 'subscription', quote_ident(subname), concat_ws(' ', subenabled, subslotname, array_to_string(subpublications, ','))
FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())

SELECT 'default privileges', concat_ws(' ', pg_get_userbyid(defaclrole), NULLIF(defaclnamespace, 0)::regnamespace, defaclobjtype),
  (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(defaclacl) a)
FROM pg_default_acl

SELECT 'comment', concat_ws(' ', o.type, o.identity), d.description
FROM pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) o
WHERE (d.objoid >= 16384 OR (d.classoid = 'pg_catalog.pg_namespace'::regclass AND o.identity = 'public')) AND NOT howdah_member(d.classoid::regclass::text, d.objoid)
  AND d.classoid <> 'pg_catalog.pg_extension'::regclass

SELECT 'large object', m.oid::text,
  concat_ws(' ', pg_get_userbyid(lomowner), howdah_acl(lomacl, 'L', lomowner), md5(lo_get(m.oid)), obj_description(m.oid, 'pg_largeobject'))
FROM pg_largeobject_metadata m
