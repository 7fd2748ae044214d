/** Tests of the parts of TLS that need no server. */
@NullMarked
package io.howdah.wire.tls;

import org.jspecify.annotations.NullMarked;
