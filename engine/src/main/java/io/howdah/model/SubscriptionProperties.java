package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** What {@code pg_subscription} says of a subscription. */
public record SubscriptionProperties(
    boolean enabled,
    boolean binary,
    char streaming,
    char twoPhase,
    boolean disableOnError,
    boolean passwordRequired,
    boolean runAsOwner,
    boolean failover,
    @Nullable String connection,
    @Nullable String slot,
    @Nullable String synchronousCommit,
    String publications,
    @Nullable String origin,
    @Nullable String originLsn) {}
