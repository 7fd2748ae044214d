/**
 * Where connection parameters come from, with libpq's rules and messages: URIs and {@code
 * key=value} strings, the environment, service files, password files, defaults.
 *
 * <p>{@link io.howdah.wire.ConnectionParameters#parse} is the door for others. Files and
 * environment variables are read by way of {@code Environment} only, so that tests and embedders
 * can put their own in place. No network, no terminal. Not API.
 */
@NullMarked
package io.howdah.wire.conninfo;

import org.jspecify.annotations.NullMarked;
