package io.howdah.catalog;

import io.howdah.model.Subscription;
import io.howdah.model.SubscriptionTable;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads which tables subscriptions replicate; only a binary upgrade keeps that. They are dumped
 * when their table's schema is.
 *
 * <p>Source: {@code getSubscriptionTables} in {@code pg_dump.c}.
 */
public final class SubscriptionTableReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    return context.options().subscriptions()
            && context.options().binaryUpgrade()
            && context.builder().version().atLeast(17)
        ? "SELECT srsubid, srrelid, srsubstate, srsublsn"
            + " FROM pg_catalog.pg_subscription_rel ORDER BY srsubid"
        : null;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long subscriptionOid = rows.getLong(row, 0);
      long tableOid = rows.getLong(row, 1);
      Subscription subscription =
          builder.index().find(CatalogOids.SUBSCRIPTION, subscriptionOid, Subscription.class);
      if (subscription == null) {
        throw new CatalogException("subscription with OID " + subscriptionOid + " does not exist");
      }
      Table table = builder.index().table(tableOid);
      if (table == null) {
        throw new CatalogException(
            "failed sanity check, table with OID " + tableOid + " not found");
      }
      builder.add(
          new SubscriptionTable(
              builder.header(tableOid, subscriptionOid, table.name(), table.namespace()),
              subscription,
              table,
              Cells.letter(rows, row, 2),
              rows.orNull(row, 3)));
    }
  }
}
