package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.CatalogId;
import io.howdah.model.Component;
import io.howdah.model.SequencePosition;
import io.howdah.model.SequenceValue;
import io.howdah.model.Table;
import io.howdah.sql.Literals;

/**
 * Writes where a sequence stands.
 *
 * <p>Source: {@code dumpSequenceData} in {@code pg_dump.c}.
 */
final class SequenceValueWriter {
  private SequenceValueWriter() {}

  static void write(SequenceValue value, DdlContext context) {
    if (!context.options().sequenceValues() || !context.wants(value, Component.DATA)) {
      return;
    }
    Table sequence = value.sequence();
    SequencePosition position = context.catalog().relationDetails().sequencePosition(sequence);
    StringBuilder sql = new StringBuilder("SELECT pg_catalog.setval(");
    Literals.append(sql, context.qualified(sequence), context.options().quoting());
    sql.append(", ").append(position.lastValue());
    sql.append(position.called() ? ", true);\n" : ", false);\n");
    var namespace = sequence.namespace();
    context
        .entries()
        .add(
            new EntryDraft(
                    context.entries().nextDumpId(),
                    CatalogId.NONE,
                    sequence.name(),
                    "SEQUENCE SET",
                    Section.DATA)
                .namespace(namespace == null ? null : namespace.name())
                .owner(sequence.properties().owner())
                .definition(sql.toString())
                .dependsOn(sequence.dumpId()));
  }
}
