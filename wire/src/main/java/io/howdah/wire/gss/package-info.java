/**
 * Kerberos: where the user's tickets are, logging in with them, and lines that they encrypt. Enter
 * at {@link io.howdah.wire.gss.CredentialCache}, which loads nothing of the JDK's GSSAPI: most
 * machines have no tickets, and starting must cost them nothing. Not API.
 */
@NullMarked
package io.howdah.wire.gss;

import org.jspecify.annotations.NullMarked;
