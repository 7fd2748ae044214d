/**
 * PostgreSQL's wire protocol, as libpq speaks it: bytes in, bytes out. Knows nothing of dumps.
 *
 * <p>Enter at {@link io.howdah.wire.ConnectionParameters#parse} and {@link
 * io.howdah.wire.Connection#open(ConnectionParameters)}.
 *
 * <p>Every {@code String} that came from, or goes to, a server holds one char per byte
 * (ISO_8859_1); it is never decoded text. A char above {@code \u00ff} in what is sent is refused.
 *
 * <p>This package and those below it must not depend on anything else of the project, print, read
 * the terminal or exit. The packages below it are not API.
 */
@NullMarked
package io.howdah.wire;

import org.jspecify.annotations.NullMarked;
