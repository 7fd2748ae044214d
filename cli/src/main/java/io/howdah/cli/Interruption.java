package io.howdah.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What happens on Ctrl-C and when the process is asked to end: running queries are cancelled, what
 * is unfinished is removed, and the tool exits with status 1. Armed once there is something to
 * clean up; before that the process ends as any other. Thread-safe.
 *
 * <p>Source: {@code sigTermHandler} in {@code parallel.c}.
 */
final class Interruption {
  private static final Object LOCK = new Object();
  private static final Deque<Runnable> ACTIONS = new ArrayDeque<>();
  private static @Nullable Thread hook = null;

  private Interruption() {}

  /**
   * Runs an action before a process that is interrupted ends; the last one that was added runs
   * first. The first call arms the handling.
   */
  static void onInterrupt(Messages messages, String tool, Runnable action) {
    synchronized (LOCK) {
      ACTIONS.push(action);
      if (hook == null) {
        hook = new Thread(() -> interrupted(messages, tool), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
      }
    }
  }

  /** The work is done, or failed by itself: there is nothing left to clean up. */
  static void disarm() {
    synchronized (LOCK) {
      ACTIONS.clear();
    }
  }

  // The JVM would exit with the signal's number, 130 or 143; the C tools exit with 1.
  private static void interrupted(Messages messages, String tool) {
    synchronized (LOCK) {
      if (ACTIONS.isEmpty()) {
        return;
      }
      messages.raw(tool + ": terminated by user");
      while (!ACTIONS.isEmpty()) {
        try {
          ACTIONS.pop().run();
        } catch (RuntimeException e) {
          messages.warning(String.valueOf(e.getMessage()));
        }
      }
    }
    Runtime.getRuntime().halt(1);
  }
}
