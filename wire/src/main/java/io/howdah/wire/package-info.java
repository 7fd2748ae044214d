/** PostgreSQL's wire protocol, as libpq speaks it: bytes in, bytes out. Knows nothing of dumps. */
@NullMarked
package io.howdah.wire;

import org.jspecify.annotations.NullMarked;
