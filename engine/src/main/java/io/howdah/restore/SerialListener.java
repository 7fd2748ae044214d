package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.ProgressListener;

/** Lets several threads report to a listener that hears one at a time. Thread-safe. */
final class SerialListener implements ProgressListener {
  private final ProgressListener listener;

  SerialListener(ProgressListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void report(Diagnostic diagnostic) {
    listener.report(diagnostic);
  }

  @Override
  public boolean wants(Diagnostic.Severity severity) {
    return listener.wants(severity);
  }
}
