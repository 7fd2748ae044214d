package io.howdah;

/**
 * How a restore went that came to its end.
 *
 * @param ignoredErrors failures that were reported and passed over, counted as pg_restore counts
 *     them: where several jobs work, an entry that fails counts once more than its errors
 */
public record RestoreReport(int ignoredErrors) {
  /** 0 if all went well, 1 if errors were passed over. */
  public int exitStatus() {
    return ignoredErrors == 0 ? 0 : 1;
  }
}
