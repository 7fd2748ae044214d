package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/**
 * Where a password comes from that no parameter, environment variable or password file holds: a
 * prompt on the terminal, say.
 */
@FunctionalInterface
public interface PasswordSource {

  /**
   * Asked once for a connection, when the server wants a password and there is none.
   *
   * @param user the role that connects
   * @return the password, one char per byte, or null when there is none
   */
  @Nullable String password(String user);

  /** Has no password, ever. */
  static PasswordSource none() {
    return user -> null;
  }
}
