-- servers: 14-18
CREATE SUBSCRIPTION k_sub_plain CONNECTION 'host=nowhere dbname=x' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION "K_sub ""odd""" CONNECTION 'host=''no where'' password=''a\''b''' PUBLICATION p1, "P ""2""" WITH (connect = false, slot_name = 'own_slot', synchronous_commit = 'remote_apply');
CREATE SUBSCRIPTION k_sub_none CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION k_sub_binary CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, binary = true, streaming = true, synchronous_commit = 'off');
-- if 15+
CREATE SUBSCRIPTION k_sub_15 CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, two_phase = true, disable_on_error = true);
-- end
-- if 16+
CREATE SUBSCRIPTION k_sub_16 CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, streaming = parallel, password_required = false, run_as_owner = true, origin = none);
CREATE SUBSCRIPTION k_sub_16_any CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, streaming = off, origin = any);
-- end
-- if 17+
CREATE SUBSCRIPTION k_sub_17 CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, failover = true);
-- end
COMMENT ON SUBSCRIPTION k_sub_plain IS 'a subscription''s comment';
