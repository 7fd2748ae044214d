package io.howdah.cluster;

import io.howdah.wire.Rows;
import java.util.List;

/**
 * The answers to {@link ClusterQueries}; without rows where a query was not asked.
 *
 * @param roles pg_authid or pg_roles
 * @param memberships pg_auth_members with the names of the roles
 * @param roleSettings role OID and {@code name=value}, for settings in all databases
 * @param parameters privileges on settings
 * @param tablespaces pg_tablespace
 * @param securityLabels catalog, OID, provider and label
 * @param databases names of the databases that can be connected to
 * @param excludedDatabases for each pattern the names that match it
 */
record ClusterResults(
    Rows roles,
    Rows memberships,
    Rows roleSettings,
    Rows parameters,
    Rows tablespaces,
    Rows securityLabels,
    Rows databases,
    List<Rows> excludedDatabases) {}
