/** Bytes to and from a server over TCP or a Unix-domain socket. Knows no messages. Not API. */
@NullMarked
package io.howdah.wire.transport;

import org.jspecify.annotations.NullMarked;
