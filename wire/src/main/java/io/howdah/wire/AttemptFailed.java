package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/** One way to connect did not work; says what may be tried next. */
final class AttemptFailed extends Exception {

  private static final long serialVersionUID = 1L;

  /** How to go on. */
  enum Next {
    /** Nothing else will help. */
    NOTHING,
    /** The same address with another kind of encryption, if the parameters allow one. */
    ENCRYPTION,
    /** The host's next address. */
    ADDRESS,
    /** The next host. */
    HOST
  }

  private final String text;
  private final Next next;
  private final transient @Nullable ServerMessage serverMessage;
  private final boolean passwordNeeded;

  private AttemptFailed(
      String text,
      Next next,
      @Nullable ServerMessage serverMessage,
      boolean passwordNeeded,
      @Nullable Throwable cause) {
    super(text, cause, false, false);
    this.text = text;
    this.next = next;
    this.serverMessage = serverMessage;
    this.passwordNeeded = passwordNeeded;
  }

  static AttemptFailed nextHost(String message) {
    return new AttemptFailed(message, Next.HOST, null, false, null);
  }

  static AttemptFailed nextAddress(String message, @Nullable Throwable cause) {
    return new AttemptFailed(message, Next.ADDRESS, null, false, cause);
  }

  static AttemptFailed otherEncryption(String message, @Nullable Throwable cause) {
    return new AttemptFailed(message, Next.ENCRYPTION, null, false, cause);
  }

  static AttemptFailed forGood(String message, @Nullable Throwable cause) {
    return new AttemptFailed(message, Next.NOTHING, null, false, cause);
  }

  static AttemptFailed noPassword(String message) {
    return new AttemptFailed(message, Next.NOTHING, null, true, null);
  }

  static AttemptFailed byServer(ServerMessage said, String message, Next next) {
    return new AttemptFailed(message, next, said, false, null);
  }

  String text() {
    return text;
  }

  Next next() {
    return next;
  }

  @Nullable ServerMessage serverMessage() {
    return serverMessage;
  }

  boolean passwordNeeded() {
    return passwordNeeded;
  }
}
