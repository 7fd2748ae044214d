/**
 * What tests stand on: PostgreSQL servers 14 to 18, a database for each test, the C tools as
 * reference, a pooler, a Kerberos realm, a proxy that delays and cuts, readable comparisons, and
 * sample databases.
 *
 * <p>Enter at {@link io.howdah.testkit.PostgresServer} and {@link
 * io.howdah.testkit.ReferenceTools}. Strings here are ordinary text, not the byte strings of the
 * production code. It must not use the production code: a test kit that shares its bugs would not
 * find them.
 */
@NullMarked
package io.howdah.testkit;

import org.jspecify.annotations.NullMarked;
