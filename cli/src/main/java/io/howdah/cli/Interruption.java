package io.howdah.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens on Ctrl-C and when the process is asked to end: running queries are cancelled, the
 * tool gets time to remove what is unfinished, and the process exits with status 1. Before there is
 * a connection, and while a password is asked for, the process ends as any other. Thread-safe.
 *
 * <p>Source: {@code sigTermHandler} in {@code parallel.c}.
 */
final class Interruption {
  private static final long CLEAN_UP_SECONDS = 10;

  private static final Object LOCK = new Object();
  private static final Deque<Cancellable> CANCELS = new ArrayDeque<>();
  private static final CountDownLatch TOOL_ENDED = new CountDownLatch(1);
  private static @Nullable Thread hook = null;
  private static volatile boolean interrupted = false;

  private Interruption() {}

  /**
   * Work that is called off where the process is interrupted before this is closed. No record: what
   * compares two records is made at run time, which takes longer than anything else at the end.
   */
  static final class Cancellable implements AutoCloseable {
    private final ToolContext context;
    private final BooleanSupplier cancel;

    /**
     * @param context whose messages nobody wants to know any more
     * @param cancel says whether there was anything to call off
     */
    private Cancellable(ToolContext context, BooleanSupplier cancel) {
      this.context = context;
      this.cancel = cancel;
    }

    @Override
    public void close() {
      synchronized (LOCK) {
        CANCELS.remove(this);
      }
    }
  }

  /** Calls something off where the process is interrupted. The first call arms the handling. */
  static Cancellable onInterrupt(ToolContext context, BooleanSupplier cancel) {
    synchronized (LOCK) {
      Cancellable cancellable = new Cancellable(context, cancel);
      CANCELS.push(cancellable);
      if (hook == null) {
        hook = new Thread(() -> interrupted(context), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
      }
      return cancellable;
    }
  }

  /** Ends the process: the tool has come to its end, whether by itself or called off. */
  static void exit(int status) {
    if (interrupted) {
      TOOL_ENDED.countDown();
      while (true) {
        try {
          Thread.sleep(Long.MAX_VALUE); // the hook ends the process
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
    Runtime.getRuntime().halt(status);
  }

  // The JVM would exit with the signal's number, 130 or 143; the C tools exit with 1.
  private static void interrupted(ToolContext context) {
    synchronized (LOCK) {
      context.messages().mute(); // what is called off fails, and nobody wants to know
      interrupted = true;
      boolean any = false;
      for (Cancellable work : CANCELS) {
        work.context.messages().mute();
        any |= work.cancel.getAsBoolean();
      }
      if (!any) {
        return;
      }
      context.messages().last(context.name().base() + ": terminated by user");
    }
    try {
      boolean ended = TOOL_ENDED.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
      Runtime.getRuntime().halt(ended ? 1 : 2);
    } catch (InterruptedException e) {
      Runtime.getRuntime().halt(2);
    }
  }
}
