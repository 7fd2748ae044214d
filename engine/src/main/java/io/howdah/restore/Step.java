package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.archive.Entry;
import org.jspecify.annotations.Nullable;

/** What a session has to do, in order. */
sealed interface Step {

  /** Tells the listener something. */
  record Say(Diagnostic diagnostic) implements Step {}

  /** Does something once everything before has been done. */
  record Then(Runnable action) implements Step {}

  /**
   * Runs SQL.
   *
   * @param entry what it belongs to
   * @param sql what the server is sent
   * @param shown how messages show it
   * @param failure what is said when it fails
   * @param adopts the setting that holds from then on, if it is one
   * @param outsideTransaction whether no transaction block may be around it
   */
  record Run(
      @Nullable Entry entry,
      String sql,
      String shown,
      Failure failure,
      @Nullable LocalSetting adopts,
      boolean outsideTransaction)
      implements Step {}

  /**
   * What is said of a failure: the text, the server's message, and the command where it helps.
   *
   * @param text how the message begins
   * @param showsCommand whether the command is shown
   * @param isFatal whether nothing can go on
   */
  record Failure(String text, boolean showsCommand, boolean isFatal) {
    static final Failure QUERY = new Failure("could not execute query", true, false);
    static final Failure BEGIN = new Failure("could not start database transaction", true, false);
    static final Failure COMMIT = new Failure("could not commit database transaction", true, false);
    static final Failure ACCESS_METHOD =
        new Failure("could not alter table access method", false, false);
  }
}
