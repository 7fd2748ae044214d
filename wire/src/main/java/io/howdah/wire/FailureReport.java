package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/** What is told of all attempts to connect, in libpq's order and layout. Not thread-safe. */
final class FailureReport {
  private final StringBuilder text = new StringBuilder();
  private @Nullable AttemptFailed last;

  /** Whether the last line is to be ended before the next one. */
  private boolean lineBegun;

  /** Forgets everything but the last failure. */
  void restart() {
    text.setLength(0);
    lineBegun = false;
  }

  /** Adds a line of its own. */
  void add(String message, AttemptFailed failed) {
    addLine(message);
    lineBegun = true;
    last = failed;
  }

  /** Adds what failed at an address; without a reason, the next report goes on in its line. */
  void addAt(Endpoint endpoint, String reason, String remark, AttemptFailed failed) {
    add(endpoint.failed() + reason + remark, failed);
    lineBegun = !reason.isEmpty();
  }

  /** Adds the beginning of a line, in which the next report goes on. */
  void begin(Endpoint endpoint) {
    addLine(endpoint.failed());
    lineBegun = false;
  }

  private void addLine(String message) {
    if (lineBegun) {
      text.append('\n');
    }
    text.append(message);
  }

  /** What failed last, if anything has. */
  @Nullable AttemptFailed last() {
    return last;
  }

  /** The failure of it all. */
  ConnectFailedException exception() {
    AttemptFailed failed = last;
    return new ConnectFailedException(
        text.toString(),
        failed == null ? null : failed.serverMessage(),
        failed != null && failed.passwordNeeded(),
        failed);
  }
}
