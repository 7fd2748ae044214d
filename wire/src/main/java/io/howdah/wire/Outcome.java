package io.howdah.wire;

import java.util.List;

/** What became of one statement of a batch. */
public sealed interface Outcome {

  /** What the server said beside, in order. */
  List<ServerMessage> notices();

  /**
   * The rows, as of {@link Done}.
   *
   * @param sql the statement, for the exception
   * @throws ServerException when it failed
   */
  Rows rows(String sql);

  /**
   * It succeeded.
   *
   * @param rows its last row set, empty when it returned none
   * @param commandTag the last command's tag, such as {@code CREATE TABLE} or {@code INSERT 0 1};
   *     empty for an empty statement
   */
  record Done(Rows rows, String commandTag, List<ServerMessage> notices) implements Outcome {
    public Done {
      notices = List.copyOf(notices);
    }

    @Override
    public Rows rows(String sql) {
      return rows;
    }
  }

  /** It failed. */
  record Failed(ServerMessage error, List<ServerMessage> notices) implements Outcome {
    public Failed {
      notices = List.copyOf(notices);
    }

    @Override
    public Rows rows(String sql) {
      throw new ServerException(error, sql);
    }
  }
}
