/**
 * The ways to authenticate that a server may ask for: passwords, MD5 and SCRAM with channel binding
 * (Kerberos is package {@code gss}); and which of them the parameters allow.
 *
 * <p>Enter at {@code AuthRequest}, what a server asks for, and {@code RequireAuth}, what may be
 * answered. Called while a connection is opened. Passwords come in by {@code PasswordSource} or the
 * parameters, are not kept, and never stand in a message. No connection parameter is parsed, and no
 * socket opened, here. Not API.
 */
@NullMarked
package io.howdah.wire.auth;

import org.jspecify.annotations.NullMarked;
