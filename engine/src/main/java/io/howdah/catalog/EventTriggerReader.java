package io.howdah.catalog;

import io.howdah.model.EventTrigger;
import io.howdah.wire.Rows;

/** Reads all event triggers. Source: {@code getEventTriggers} in {@code pg_dump.c}. */
final class EventTriggerReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, evtname, evtevent, evtowner,
      array_to_string(ARRAY(SELECT quote_literal(x) FROM unnest(evttags) AS t(x)), ', '),
      evtfoid::regproc, evtenabled
    FROM pg_event_trigger
    ORDER BY oid\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new EventTrigger(
              builder.header(
                  CatalogOids.EVENT_TRIGGER, rows.getLong(row, 0), rows.get(row, 1), null),
              rows.get(row, 2),
              builder.role(rows.getLong(row, 3)),
              rows.get(row, 4),
              rows.get(row, 5),
              rows.get(row, 6).charAt(0)));
    }
  }
}
