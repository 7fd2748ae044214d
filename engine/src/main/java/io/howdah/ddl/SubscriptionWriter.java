package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.Subscription;
import io.howdah.model.SubscriptionProperties;
import io.howdah.sql.Literals;
import io.howdah.sql.Quoting;

/**
 * Writes a subscription: unconnected, so that restoring it starts nothing.
 *
 * <p>Source: {@code dumpSubscription} in {@code pg_dump.c}.
 */
final class SubscriptionWriter {
  private SubscriptionWriter() {}

  static void write(Subscription object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    if (context.wants(object, Component.DEFINITION)) {
      context
          .entries()
          .add(
              new EntryDraft(
                      object.dumpId(),
                      object.catalogId(),
                      object.name(),
                      "SUBSCRIPTION",
                      Section.POST_DATA)
                  .owner(object.owner())
                  .definition(definition(object, name, context))
                  .drop("DROP SUBSCRIPTION " + name + ";\n"));
    }
    Subject subject = Subject.of(object, "SUBSCRIPTION", name, object.owner());
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(subject, context);
    }
    if (context.wants(object, Component.SECURITY_LABEL)) {
      SecurityLabelWriter.write(subject, context);
    }
  }

  private static String definition(Subscription object, String name, DdlContext context) {
    SubscriptionProperties properties = object.properties();
    Quoting quoting = context.options().quoting();
    StringBuilder sql = new StringBuilder("CREATE SUBSCRIPTION ").append(name);
    sql.append(" CONNECTION ");
    Literals.append(sql, properties.connection(), quoting);
    sql.append(" PUBLICATION ");
    for (int i = 0; i < properties.publications().size(); i++) {
      sql.append(i > 0 ? ", " : "").append(context.quote(properties.publications().get(i)));
    }
    sql.append(" WITH (connect = false, slot_name = ");
    if (properties.slot() == null) {
      sql.append("NONE");
    } else {
      Literals.append(sql, properties.slot(), quoting);
    }
    appendOptions(sql, properties, context);
    sql.append(");\n");
    if (context.options().binaryUpgrade() && context.version().atLeast(17)) {
      appendState(sql, object, name, quoting);
    }
    return sql.toString();
  }

  private static void appendOptions(
      StringBuilder sql, SubscriptionProperties properties, DdlContext context) {
    if (properties.binary()) {
      sql.append(", binary = true");
    }
    sql.append(
        switch (properties.streaming()) {
          case 't' -> ", streaming = on";
          case 'p' -> ", streaming = parallel";
          default -> ", streaming = off";
        });
    if (properties.twoPhase() != 'd') {
      sql.append(", two_phase = on");
    }
    if (properties.disableOnError()) {
      sql.append(", disable_on_error = true");
    }
    if (!properties.passwordRequired()) {
      sql.append(", password_required = false");
    }
    if (properties.runAsOwner()) {
      sql.append(", run_as_owner = true");
    }
    if (properties.failover()) {
      sql.append(", failover = true");
    }
    if (!properties.synchronousCommit().equals("off")) {
      sql.append(", synchronous_commit = ").append(context.quote(properties.synchronousCommit()));
    }
    if (!properties.origin().equalsIgnoreCase("any")) {
      sql.append(", origin = ").append(properties.origin());
    }
  }

  /** A binary upgrade lets replication go on where it was. */
  private static void appendState(
      StringBuilder sql, Subscription object, String name, Quoting quoting) {
    String lsn = object.properties().originLsn();
    if (lsn != null) {
      sql.append(
          "\n-- For binary upgrade, must preserve the remote_lsn for the subscriber's replication"
              + " origin.\n"
              + "SELECT pg_catalog.binary_upgrade_replorigin_advance(");
      Literals.append(sql, object.name(), quoting);
      sql.append(", '").append(lsn).append("');\n");
    }
    if (object.properties().enabled()) {
      sql.append(
              "\n-- For binary upgrade, must preserve the subscriber's running state.\n"
                  + "ALTER SUBSCRIPTION ")
          .append(name)
          .append(" ENABLE;\n");
    }
  }
}
