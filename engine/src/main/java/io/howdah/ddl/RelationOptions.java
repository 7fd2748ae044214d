package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.sql.ArrayText;
import io.howdah.sql.Literals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes storage parameters as WITH (…) has them.
 *
 * <p>Source: {@code appendReloptionsArray} in {@code string_utils.c}.
 */
final class RelationOptions {
  private RelationOptions() {}

  /** Whether there are any, given the text of {@code reloptions}. */
  static boolean isPresent(@Nullable String options) {
    return options != null && options.length() > 2;
  }

  /** Appends {@code WITH (…)} with a blank before it, when there are any. */
  static void appendWith(StringBuilder sql, @Nullable String options, DdlContext context) {
    if (options != null && isPresent(options)) {
      sql.append(" WITH (");
      append(sql, options, "", context);
      sql.append(')');
    }
  }

  /**
   * Appends the list. A value is quoted unless it could stand as an identifier without quotes.
   *
   * @param prefix what stands before each name: {@code "toast."} or nothing
   */
  static void append(StringBuilder sql, String options, String prefix, DdlContext context) {
    List<String> elements = ArrayText.parse(options);
    if (elements == null) {
      throw new CatalogException("could not parse reloptions array");
    }
    for (int i = 0; i < elements.size(); i++) {
      String element = elements.get(i);
      int separator = element.indexOf('=');
      String name = separator < 0 ? element : element.substring(0, separator);
      String value = separator < 0 ? "" : element.substring(separator + 1);
      if (i > 0) {
        sql.append(", ");
      }
      sql.append(prefix).append(context.quote(name)).append('=');
      if (context.quote(value).equals(value)) {
        sql.append(value);
      } else {
        Literals.append(sql, value, context.options().quoting());
      }
    }
  }
}
