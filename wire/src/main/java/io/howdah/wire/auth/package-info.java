/** The ways to authenticate that a server may ask for. Not API. */
@NullMarked
package io.howdah.wire.auth;

import org.jspecify.annotations.NullMarked;
