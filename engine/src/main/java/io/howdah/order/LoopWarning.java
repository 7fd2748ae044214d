package io.howdah.order;

import java.util.List;

/**
 * Tells of a loop that could only be broken at the price of an order that may not restore.
 *
 * @param message what happened
 * @param details the objects in the loop, a line each
 * @param hints what may help, a line each
 */
public record LoopWarning(String message, List<String> details, List<String> hints) {
  /** Takes copies of the lists. */
  public LoopWarning {
    details = List.copyOf(details);
    hints = List.copyOf(hints);
  }
}
