package io.howdah.wire;

/** Is told what the server says beside its answers: notices and warnings. */
@FunctionalInterface
public interface NoticeListener {

  /**
   * Called by the thread that uses the connection, before the statement's result is returned. It
   * must not use the connection, nor throw.
   */
  void notice(ServerMessage message);

  /** Drops every notice. */
  static NoticeListener ignoring() {
    return message -> {};
  }
}
