/** TLS by the JDK's {@code SSLEngine}, with libpq's rules for certificates. Not API. */
@NullMarked
package io.howdah.wire.tls;

import org.jspecify.annotations.NullMarked;
