/** libpq's connection strings, service files and password files. No network. Not API. */
@NullMarked
package io.howdah.wire.conninfo;

import org.jspecify.annotations.NullMarked;
