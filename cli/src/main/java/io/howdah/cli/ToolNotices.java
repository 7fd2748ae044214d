package io.howdah.cli;

import io.howdah.wire.NoticeListener;
import io.howdah.wire.ServerMessage;

/**
 * The server's notices, as pg_dump and pg_restore tell them: with {@code -v}, but while they
 * connect always, and as they are. Thread-safe.
 *
 * <p>Source: {@code notice_processor} in {@code pg_backup_db.c}, {@code defaultNoticeProcessor} in
 * {@code fe-connect.c}.
 */
final class ToolNotices implements NoticeListener {
  private final Messages messages;

  ToolNotices(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void notice(ServerMessage message) {
    messages.info(message.format(null, false));
  }

  @Override
  public void loginNotice(ServerMessage message) {
    messages.raw(message.format(null, false));
  }
}
