package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.wire.PooledHost;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells the user, once in a run, that the connection goes through a pooler. Thread-safe. */
final class PoolerWarning implements Consumer<PooledHost> {
  private final Messages messages;
  private final AtomicBoolean told = new AtomicBoolean();

  PoolerWarning(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void accept(PooledHost host) {
    if (!told.getAndSet(true)) {
      messages.report(Diagnostic.of(Severity.WARNING, host.notice()).withHint(host.hint()));
    }
  }
}
