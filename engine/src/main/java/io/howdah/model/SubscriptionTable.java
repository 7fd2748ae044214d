package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** A table of a subscription, for binary upgrades. Source: {@code pg_subscription_rel}. */
public record SubscriptionTable(
    ObjectHeader header, Subscription subscription, Table table, char state, @Nullable String lsn)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.SUBSCRIPTION_TABLE;
  }
}
