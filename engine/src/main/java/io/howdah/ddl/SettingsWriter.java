package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.CatalogId;
import io.howdah.sql.Literals;
import io.howdah.sql.Quoting;
import java.util.List;

/**
 * Writes the entries that are settings and not objects: a restore applies them when it opens the
 * archive.
 *
 * <p>Source: {@code dumpEncoding}, {@code dumpStdStrings} and {@code dumpSearchPath} in {@code
 * pg_dump.c}.
 */
public final class SettingsWriter {
  private SettingsWriter() {}

  /**
   * Adds the three settings.
   *
   * @param searchPath bare names of the schemas in the search path, in order
   */
  public static void write(List<String> searchPath, DdlContext context) {
    Quoting quoting = context.options().quoting();
    add(
        "ENCODING",
        "SET client_encoding = "
            + Literals.quote(context.options().encodingName(), quoting)
            + ";\n",
        context);
    add(
        "STDSTRINGS",
        "SET standard_conforming_strings = '" + (quoting.standardStrings() ? "on" : "off") + "';\n",
        context);
    add(
        "SEARCHPATH",
        "SELECT pg_catalog.set_config('search_path', "
            + Literals.quote(searchPath(searchPath, context), quoting)
            + ", false);\n",
        context);
  }

  /** The search path as {@code set_config} takes it. */
  public static String searchPath(List<String> schemas, DdlContext context) {
    StringBuilder path = new StringBuilder();
    for (String schema : schemas) {
      if (!path.isEmpty()) {
        path.append(", ");
      }
      path.append(context.quote(schema));
    }
    return path.toString();
  }

  private static void add(String kind, String sql, DdlContext context) {
    context
        .entries()
        .add(
            new EntryDraft(
                    context.entries().nextDumpId(), CatalogId.NONE, kind, kind, Section.PRE_DATA)
                .definition(sql));
  }
}
