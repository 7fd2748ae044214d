/**
 * What a cluster holds beside its databases, as pg_dumpall writes it: roles and their memberships,
 * privileges on settings, tablespaces. Enter at {@link io.howdah.cluster.ClusterDump}. Reads in one
 * session and gives text; the databases themselves are dumped by {@code io.howdah.dump}.
 */
@NullMarked
package io.howdah.cluster;

import org.jspecify.annotations.NullMarked;
