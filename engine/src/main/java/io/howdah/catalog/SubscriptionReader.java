package io.howdah.catalog;

import io.howdah.model.Subscription;
import io.howdah.model.SubscriptionProperties;
import io.howdah.sql.ArrayText;
import io.howdah.wire.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the database's subscriptions. Only a superuser may see their connection strings; others are
 * told that there are some. They are dumped when everything is, unless an extension has them.
 *
 * <p>Source: {@code getSubscriptions} in {@code pg_dump.c}.
 */
public final class SubscriptionReader implements CatalogReader {
  private static final String OF_THIS_DATABASE =
      "WHERE subdbid = (SELECT oid FROM pg_catalog.pg_database"
          + " WHERE datname = pg_catalog.current_database())";

  private static final int OID = 0;
  private static final int NAME = 1;
  private static final int OWNER = 2;
  private static final int CONNECTION = 3;
  private static final int SLOT = 4;
  private static final int SYNCHRONOUS_COMMIT = 5;
  private static final int PUBLICATIONS = 6;
  private static final int BINARY = 7;
  private static final int STREAMING = 8;
  private static final int TWO_PHASE = 9;
  private static final int DISABLE_ON_ERROR = 10;
  private static final int PASSWORD_REQUIRED = 11;
  private static final int RUN_AS_OWNER = 12;
  private static final int ORIGIN = 13;
  private static final int FAILOVER = 14;
  private static final int ORIGIN_LSN = 15;
  private static final int ENABLED = 16;

  @Override
  public @Nullable String query(ReadContext context) {
    if (!context.options().subscriptions()) {
      return null;
    }
    if (!context.options().superuser()) {
      return "SELECT pg_catalog.count(*) FROM pg_catalog.pg_subscription " + OF_THIS_DATABASE;
    }
    var version = context.builder().version();
    boolean upgrade = context.options().binaryUpgrade() && version.atLeast(17);
    return "SELECT s.oid, s.subname, s.subowner, s.subconninfo, s.subslotname,"
        + " s.subsynccommit, s.subpublications, s.subbinary, s.substream,\n"
        + (version.atLeast(15) ? "s.subtwophasestate, s.subdisableonerr,\n" : "'d', false,\n")
        + (version.atLeast(16)
            ? "s.subpasswordrequired, s.subrunasowner, s.suborigin,\n"
            : "true, true, 'any',\n")
        + (version.atLeast(17) ? "s.subfailover,\n" : "false,\n")
        + (upgrade ? "o.remote_lsn, s.subenabled\n" : "NULL, false\n")
        + "FROM pg_catalog.pg_subscription s\n"
        + (upgrade
            ? "LEFT JOIN pg_catalog.pg_replication_origin_status o"
                + " ON o.external_id = 'pg_' || s.oid::text\n"
            : "")
        + OF_THIS_DATABASE;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    if (!context.options().superuser()) {
      if (rows.getLong(0, 0) > 0) {
        builder.warn("subscriptions not dumped because current user is not a superuser");
      }
      return;
    }
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new Subscription(
              builder.header(
                  CatalogOids.SUBSCRIPTION, rows.getLong(row, OID), rows.get(row, NAME), null),
              builder.role(rows.getLong(row, OWNER)),
              properties(rows, row)));
    }
  }

  private static SubscriptionProperties properties(Rows rows, int row) {
    List<String> publications = ArrayText.parse(rows.get(row, PUBLICATIONS));
    if (publications == null) {
      throw new CatalogException("could not parse subpublications array");
    }
    return new SubscriptionProperties(
        rows.getBoolean(row, ENABLED),
        rows.getBoolean(row, BINARY),
        Cells.letter(rows, row, STREAMING),
        Cells.letter(rows, row, TWO_PHASE),
        rows.getBoolean(row, DISABLE_ON_ERROR),
        rows.getBoolean(row, PASSWORD_REQUIRED),
        rows.getBoolean(row, RUN_AS_OWNER),
        rows.getBoolean(row, FAILOVER),
        rows.get(row, CONNECTION),
        rows.orNull(row, SLOT),
        rows.get(row, SYNCHRONOUS_COMMIT),
        publications,
        rows.get(row, ORIGIN),
        rows.orNull(row, ORIGIN_LSN));
  }
}
