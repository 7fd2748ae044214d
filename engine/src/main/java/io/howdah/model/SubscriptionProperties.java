package io.howdah.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pg_subscription} says of a subscription.
 *
 * @param enabled for binary upgrades; otherwise a restored subscription is disabled
 * @param streaming {@code 't'} on, {@code 'p'} parallel, {@code 'f'} off
 * @param twoPhase {@code 'd'} when two-phase commit is off
 * @param connection the connection string of the publisher
 * @param slot the replication slot, or null for none
 * @param publications bare names of the publications
 * @param originLsn how far the origin was replayed; for binary upgrades, or null
 */
public record SubscriptionProperties(
    boolean enabled,
    boolean binary,
    char streaming,
    char twoPhase,
    boolean disableOnError,
    boolean passwordRequired,
    boolean runAsOwner,
    boolean failover,
    String connection,
    @Nullable String slot,
    String synchronousCommit,
    List<String> publications,
    String origin,
    @Nullable String originLsn) {
  /** Takes a copy of the names. */
  public SubscriptionProperties {
    publications = List.copyOf(publications);
  }
}
