/**
 * Messages of protocol 3: framing, and the contents of the small ones. Knows no sockets beyond a
 * {@link io.howdah.wire.transport.Transport}. Not API.
 */
@NullMarked
package io.howdah.wire.protocol;

import org.jspecify.annotations.NullMarked;
