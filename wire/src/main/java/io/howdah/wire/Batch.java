package io.howdah.wire;

import io.howdah.wire.protocol.MessageType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Statements sent back to back, each in a message of its own, and their answers, which come in the
 * same order: each result, error and notice is told to its statement.
 */
final class Batch {

  private static final String FEATURE_NOT_SUPPORTED = "0A000";
  private static final String NO_COPY = "COPY with the client's data cannot be used here";

  /** From how many answers on that are still to come it pays to let some gather. */
  private static final int MANY_ANSWERS = 16;

  /** Hardly any statement takes a server less time. */
  private static final long LEAST_NANOS = 20_000;

  private static final long MAX_PAUSE_NANOS = 4_000_000;

  private final ServerLink link;
  private final List<String> sqls;
  private final List<ServerMessage> notices = new ArrayList<>();

  /** Whether nobody learns of an answer before all have come. */
  private boolean patient;

  Batch(ServerLink link, List<String> sqls) {
    this.link = link;
    this.sqls = sqls;
  }

  /** Sends all, and reads all answers. */
  List<Outcome> run() {
    List<Outcome> outcomes = new ArrayList<>(sqls.size());
    patient = true;
    try {
      run(outcomes::add);
    } catch (ConnectionLostException lost) {
      throw lost.after(outcomes);
    }
    return outcomes;
  }

  /** Sends all, and tells of each answer as soon as it has come. */
  void run(Consumer<Outcome> taker) {
    NoticeListener listener = link.notices;
    link.notices =
        notice -> {
          notices.add(notice);
          listener.notice(notice);
        };
    boolean midway = false;
    try {
      int sent = 0;
      while (sent < sqls.size()) {
        int end = sendFrom(sent);
        midway = true;
        for (; sent < end; sent++) {
          letGather(end - sent);
          taker.accept(answer());
          notices.clear();
        }
        midway = false;
      }
    } catch (IOException broken) {
      throw link.lost(broken);
    } finally {
      link.notices = listener;
      if (midway) {
        // Answers are left over, which nobody could tell from those of the next statements.
        link.close();
      }
    }
  }

  /**
   * Waits until some answers have come: the server sends each by itself, and a reader that is woken
   * for each costs both sides more than the answer. The pause is shorter than what the server needs
   * for nearly all statements. Beneath encryption some of what is sent may wait for it, too.
   */
  private void letGather(int outstanding) {
    if (patient && outstanding > MANY_ANSWERS && link.in.buffered() == 0 && !link.in.isSending()) {
      LockSupport.parkNanos(this, Math.min(MAX_PAUSE_NANOS, outstanding * LEAST_NANOS));
    }
  }

  /**
   * Sends what can go together. A COPY FROM STDIN must be the last: the server would take the next
   * statement's message for its data, and end the session over it.
   *
   * @return the number of the first statement not sent
   */
  private int sendFrom(int first) {
    int end = first;
    boolean mayCopyIn = false;
    while (end < sqls.size() && !mayCopyIn) {
      String sql = sqls.get(end++);
      link.out.query(sql);
      mayCopyIn = end < sqls.size() && mentionsStdin(sql);
    }
    if (end - first == 1) {
      link.flush();
    } else {
      link.in.sendMeanwhile(link.out.take());
    }
    return end;
  }

  private static boolean mentionsStdin(String sql) {
    for (int i = sql.length() - 5; i >= 0; i--) {
      if ((sql.charAt(i) | 0x20) == 's' && sql.regionMatches(true, i, "stdin", 0, 5)) {
        return true;
      }
    }
    return false;
  }

  private Outcome answer() throws IOException {
    RowCollector collector = null;
    Rows rows = Rows.empty();
    String tag = "";
    ServerMessage error = null;
    while (true) {
      int type = link.next();
      switch (type) {
        case MessageType.ROW_DESCRIPTION -> collector = RowCollector.of(link.in);
        case MessageType.DATA_ROW -> {
          if (collector == null) {
            throw new ProtocolException(
                "server sent data (\"D\" message) without prior row description (\"T\" message)");
          }
          collector.add(link.in);
        }
        case MessageType.COMMAND_COMPLETE -> {
          tag = link.in.text();
          if (collector != null) {
            rows = collector.rows();
            collector = null;
          }
        }
        case MessageType.EMPTY_QUERY_RESPONSE -> tag = "";
        case MessageType.ERROR_RESPONSE -> error = firstOf(error, link.serverMessage());
        case MessageType.COPY_OUT_RESPONSE ->
            error = firstOf(error, ServerMessage.ofClient(FEATURE_NOT_SUPPORTED, NO_COPY));
        case MessageType.COPY_DATA, MessageType.COPY_DONE -> link.in.skipBody();
        case MessageType.COPY_IN_RESPONSE -> {
          link.out.begin(MessageType.COPY_FAIL).text(NO_COPY).end();
          link.flush();
        }
        case MessageType.READY_FOR_QUERY -> {
          link.ready();
          return error == null
              ? new Outcome.Done(rows, tag, notices)
              : new Outcome.Failed(error, notices);
        }
        default -> throw link.unexpected(type);
      }
    }
  }

  private static ServerMessage firstOf(@Nullable ServerMessage earlier, ServerMessage now) {
    return earlier == null ? now : earlier;
  }
}
