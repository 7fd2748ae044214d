package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.SubscriptionTable;
import io.howdah.sql.Literals;

/**
 * Writes a subscription's table, for binary upgrades.
 *
 * <p>Source: {@code dumpSubscriptionTable} in {@code pg_dump.c}.
 */
final class SubscriptionTableWriter {
  private SubscriptionTableWriter() {}

  static void write(SubscriptionTable object, DdlContext context) {
    if (!context.options().schema() || !context.wants(object, Component.DEFINITION)) {
      return;
    }
    StringBuilder sql = new StringBuilder();
    if (context.wants(object.subscription(), Component.DEFINITION)) {
      sql.append(
          "\n-- For binary upgrade, must preserve the subscriber table.\n"
              + "SELECT pg_catalog.binary_upgrade_add_sub_rel_state(");
      Literals.append(sql, object.subscription().name(), context.options().quoting());
      sql.append(", ")
          .append(object.table().oid())
          .append(", '")
          .append(object.state())
          .append('\'');
      String lsn = object.lsn();
      if (lsn != null && !lsn.isEmpty()) {
        sql.append(", '").append(lsn).append('\'');
      } else {
        sql.append(", NULL");
      }
      sql.append(");\n");
    }
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    object.subscription().name() + " " + object.table().name(),
                    "SUBSCRIPTION TABLE",
                    Section.POST_DATA)
                .namespace(Names.namespace(object.table()))
                .owner(object.subscription().owner())
                .definition(sql.toString()));
  }
}
