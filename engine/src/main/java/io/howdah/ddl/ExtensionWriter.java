package io.howdah.ddl;

import io.howdah.model.DatabaseObject;
import io.howdah.model.Extension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes extensions: without a version, so that the newest that is installed there is taken, and
 * only if it isn't there yet, so that it can be made by hand before.
 *
 * <p>Source: {@code dumpExtension} in {@code pg_dump.c}.
 */
final class ExtensionWriter {
  private ExtensionWriter() {}

  static void write(Extension object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    String create =
        context.options().binaryUpgrade()
            ? createEmpty(object, name, context)
            : "CREATE EXTENSION IF NOT EXISTS "
                + name
                + " WITH SCHEMA "
                + context.quote(object.schema())
                + ";\n";
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "EXTENSION", null)
            .definition(create)
            .drop("DROP EXTENSION " + name + ";\n"),
        context);
    ObjectEntry.commentAndLabels(object, Subject.of(object, "EXTENSION", name, ""), context);
  }

  /** An extension without members, which then are made and added one by one. */
  private static String createEmpty(Extension object, String name, DdlContext context) {
    StringBuilder sql = new StringBuilder();
    sql.append(
            "-- For binary upgrade, create an empty extension and insert objects into it\n"
                + "DROP EXTENSION IF EXISTS ")
        .append(name)
        .append(";\nSELECT pg_catalog.binary_upgrade_create_empty_extension(")
        .append(context.literal(object.name()))
        .append(", ")
        .append(context.literal(object.schema()))
        .append(", ")
        .append(object.relocatable())
        .append(", ")
        .append(context.literal(object.version()))
        .append(", ")
        .append(array(object.configTables(), context))
        .append(", ")
        .append(array(object.configConditions(), context))
        .append(", ARRAY[");
    String separator = "";
    for (Extension required : requiredBy(object, context)) {
      sql.append(separator).append(context.literal(required.name()));
      separator = ",";
    }
    return sql.append("]::pg_catalog.text[]);\n").toString();
  }

  /** An array that was read as text; one without elements counts as none. */
  private static String array(@Nullable String text, DdlContext context) {
    return text != null && text.length() > 2 ? context.literal(text) : "NULL";
  }

  private static List<Extension> requiredBy(Extension object, DdlContext context) {
    int[] dumpIds = context.dependencies().of(object.dumpId());
    Set<Integer> wanted = new HashSet<>();
    for (int dumpId : dumpIds) {
      wanted.add(dumpId);
    }
    List<Extension> found = new ArrayList<>();
    for (DatabaseObject other : context.catalog().index().objects()) {
      if (other instanceof Extension extension && wanted.contains(other.dumpId())) {
        found.add(extension);
      }
    }
    found.sort((a, b) -> Integer.compare(place(dumpIds, a), place(dumpIds, b)));
    return found;
  }

  private static int place(int[] dumpIds, Extension extension) {
    int place = 0;
    while (dumpIds[place] != extension.dumpId()) {
      place++;
    }
    return place;
  }
}
