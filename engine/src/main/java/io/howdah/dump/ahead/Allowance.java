package io.howdah.dump.ahead;

/** How many chunks of one reader are undelivered. Guarded by the {@link PieceQueue}. */
final class Allowance {
  int chunks;
}
