/**
 * Bytes to and from a server over TCP or a Unix-domain socket, with time limits and cancelling;
 * {@code EncryptedTransport} is what TLS and GSSAPI share.
 *
 * <p>A {@code Transport} is for one thread, but for {@code close}. It knows no messages, no
 * parameter but those of sockets, and buffers only what a packet needs. Not API.
 */
@NullMarked
package io.howdah.wire.transport;

import org.jspecify.annotations.NullMarked;
