package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs statements on a line as a transaction of their own, in one round trip; where the line
 * breaks, again, unless they were committed. Not thread-safe.
 */
final class LineTransaction {
  private final ServerLine line;

  LineTransaction(ServerLine line) {
    this.line = line;
  }

  /**
   * Runs a transaction.
   *
   * @param opening {@link LocalSettings#opening}
   * @return the outcomes of the statements, in order, and that of the commit
   * @throws HowdahException if the transaction could not be begun, or what became of it is not
   *     known
   */
  List<Outcome> run(List<String> opening, List<Step.Run> statements) {
    List<String> messages = new ArrayList<>(opening.size() + statements.size() + 2);
    if (line.needsMark()) {
      messages.add(ServerLine.MARK_QUERY);
    }
    int begin = messages.size();
    int first = begin + opening.size();
    messages.addAll(opening);
    for (Step.Run run : statements) {
      messages.add(run.sql());
    }
    messages.add("COMMIT");
    List<Outcome> outcomes = runUntilKnown(messages, first - 1);
    if (begin > 0) {
      line.setMark(outcomes.getFirst());
    }
    for (int i = begin; i < first; i++) {
      if (outcomes.get(i) instanceof Outcome.Failed failed) {
        throw new HowdahException(
            "could not start database transaction: " + failed.error().format(null, true));
      }
    }
    return outcomes.subList(first, outcomes.size());
  }

  /**
   * Runs messages until it is known what became of them.
   *
   * @param idAt which one returns the transaction's number
   */
  private List<Outcome> runUntilKnown(List<String> messages, int idAt) {
    while (true) {
      try {
        List<Outcome> outcomes = line.run(messages);
        line.succeeded();
        return outcomes;
      } catch (ConnectionLostException lost) {
        List<Outcome> answered = lost.answered();
        String id =
            answered.size() > idAt
                    && answered.get(idAt) instanceof Outcome.Done done
                    && !done.rows().isEmpty()
                ? done.rows().orNull(0, 0)
                : null;
        if (line.reopenAndAsk(lost, id)) {
          return ServerLine.allDone(answered, messages.size());
        }
      }
    }
  }
}
