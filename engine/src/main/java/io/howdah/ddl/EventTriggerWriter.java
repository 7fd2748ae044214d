package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.EventTrigger;

/** Writes event triggers. Source: {@code dumpEventTrigger} in {@code pg_dump.c}. */
final class EventTriggerWriter {
  private EventTriggerWriter() {}

  static void write(EventTrigger object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE EVENT TRIGGER ")
        .append(name)
        .append(" ON ")
        .append(context.quote(object.event()));
    if (!object.tags().isEmpty()) {
      sql.append("\n         WHEN TAG IN (").append(object.tags()).append(')');
    }
    sql.append("\n   EXECUTE FUNCTION ").append(object.function()).append("();\n");
    if (object.enabled() != 'O') {
      sql.append("\nALTER EVENT TRIGGER ")
          .append(name)
          .append(' ')
          .append(
              switch (object.enabled()) {
                case 'D' -> "DISABLE";
                case 'A' -> "ENABLE ALWAYS";
                case 'R' -> "ENABLE REPLICA";
                default -> "ENABLE";
              })
          .append(";\n");
    }
    BinaryUpgrade.addToExtension(sql, object, "EVENT TRIGGER", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "EVENT TRIGGER", object.owner(), Section.POST_DATA)
            .definition(sql.toString())
            .drop("DROP EVENT TRIGGER " + name + ";\n"),
        context);
    ObjectEntry.commentAndLabels(
        object, Subject.of(object, "EVENT TRIGGER", name, object.owner()), context);
  }
}
