package io.howdah.wire;

/** Is told what the server says beside its answers: notices and warnings. */
@FunctionalInterface
public interface NoticeListener {

  /**
   * Called by the thread that uses the connection, before the statement's result is returned. It
   * must not use the connection, nor throw.
   */
  void notice(ServerMessage message);

  /**
   * What the server says while a connection is made: a login trigger, a collation whose version has
   * changed. Told apart because libpq shows it as it is, whatever its user does with notices later.
   */
  default void loginNotice(ServerMessage message) {
    notice(message);
  }

  /** This one, deaf while a connection is made. */
  default NoticeListener withoutLogin() {
    NoticeListener all = this;
    return new NoticeListener() {
      @Override
      public void notice(ServerMessage message) {
        all.notice(message);
      }

      @Override
      public void loginNotice(ServerMessage message) {}
    };
  }

  /** Drops every notice. */
  static NoticeListener ignoring() {
    return message -> {};
  }
}
