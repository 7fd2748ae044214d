package io.howdah.model;

/** A subscription. Source: {@code pg_subscription}. */
public record Subscription(ObjectHeader header, String owner, SubscriptionProperties properties)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.SUBSCRIPTION;
  }
}
