package io.howdah.testkit;

/**
 * Compares what two tools say of parallel restores that fail. Which of two entries meets the
 * other's result is a matter of chance: which of two unique indexes refuses a row, or whether two
 * workers deadlock, as the C tool's do now and then. So the two are alike if they are alike once in
 * a few runs; a difference of another cause is there in all of them.
 */
public final class InParallel {
  private static final int ATTEMPTS = 5;

  private InParallel() {}

  /**
   * A whole comparison, on databases of its own each time.
   *
   * @param <E> what it may throw besides an assertion's error
   */
  @FunctionalInterface
  public interface Comparison<E extends Exception> {
    /** Runs both, and fails if they differ. */
    void run() throws E;
  }

  /**
   * Runs a comparison, several times if need be.
   *
   * @param parallel whether a restore in it is parallel; otherwise it must pass at once
   * @throws AssertionError the last attempt's, if none passed
   */
  public static <E extends Exception> void compare(boolean parallel, Comparison<E> comparison)
      throws E {
    int attempts = parallel ? ATTEMPTS : 1;
    for (int attempt = 1; ; attempt++) {
      try {
        comparison.run();
        return;
      } catch (AssertionError e) {
        if (attempt == attempts) {
          throw e;
        }
      }
    }
  }
}
