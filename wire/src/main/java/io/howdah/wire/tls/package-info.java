/**
 * TLS by the JDK's {@code SSLEngine}, with libpq's rules for certificates, keys, host names and
 * {@code sslmode}.
 *
 * <p>Enter at {@code TlsHandshake}, which makes a {@code TlsTransport} of a plain one. What is not
 * verified is what the parameters say need not be: there is no quiet way around a check. Knows no
 * messages of the protocol beyond the request for TLS. Not API.
 */
@NullMarked
package io.howdah.wire.tls;

import org.jspecify.annotations.NullMarked;
