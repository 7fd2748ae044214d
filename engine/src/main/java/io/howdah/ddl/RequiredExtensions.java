package io.howdah.ddl;

import io.howdah.model.DatabaseObject;

/**
 * Writes which extensions an object was declared to depend on.
 *
 * <p>Source: {@code append_depends_on_extension} in {@code pg_dump.c}.
 */
final class RequiredExtensions {
  private RequiredExtensions() {}

  /**
   * Appends a command for each extension.
   *
   * @param type the kind as ALTER wants it
   * @param name what stands behind the kind, quoted and qualified
   */
  static void append(
      StringBuilder sql, DatabaseObject object, String type, String name, DdlContext context) {
    for (String extension :
        context.catalog().objectDetails().extensionsDependedOn(object.catalogId())) {
      sql.append("\nALTER ")
          .append(type)
          .append(' ')
          .append(name)
          .append(" DEPENDS ON EXTENSION ")
          .append(context.quote(extension))
          .append(';');
    }
  }
}
