package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.PublicationSchema;

/**
 * Writes that a schema's tables are in a publication. It goes with its schema, so nothing drops it.
 *
 * <p>Source: {@code dumpPublicationNamespace} in {@code pg_dump.c}.
 */
final class PublicationSchemaWriter {
  private PublicationSchemaWriter() {}

  static void write(PublicationSchema object, DdlContext context) {
    if (!context.options().schema() || !context.wants(object, Component.DEFINITION)) {
      return;
    }
    String schema = object.schema().name();
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    object.publication().name() + " " + schema,
                    "PUBLICATION TABLES IN SCHEMA",
                    Section.POST_DATA)
                .namespace(schema)
                .owner(object.publication().owner())
                .definition(
                    "ALTER PUBLICATION "
                        + context.quote(object.publication().name())
                        + " ADD TABLES IN SCHEMA "
                        + context.quote(schema)
                        + ";\n"));
  }
}
