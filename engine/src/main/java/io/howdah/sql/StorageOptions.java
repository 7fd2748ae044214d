package io.howdah.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a relation's storage parameters.
 *
 * <p>Source: {@code appendReloptionsArray} in {@code string_utils.c}; {@code nonemptyReloptions} in
 * {@code pg_dump.c}.
 */
public final class StorageOptions {
  private StorageOptions() {}

  /** Whether there are any in the text of the catalog's array. */
  public static boolean isEmpty(@Nullable String array) {
    return array == null || array.length() <= 2;
  }

  /**
   * The parameters as they stand between the parentheses behind WITH.
   *
   * @param array the catalog's array of {@code name=value}
   * @param prefix what goes before each name: nothing or {@code "toast."}
   * @throws IllegalArgumentException when the array can't be read
   */
  public static String format(
      Identifiers identifiers, String array, String prefix, Quoting quoting) {
    List<String> options = ArrayText.parse(array);
    if (options == null) {
      throw new IllegalArgumentException("could not parse reloptions array");
    }
    StringBuilder sql = new StringBuilder();
    for (String option : options) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      String value = equals < 0 ? "" : option.substring(equals + 1);
      if (!sql.isEmpty()) {
        sql.append(", ");
      }
      sql.append(prefix).append(identifiers.quote(name)).append('=');
      if (identifiers.quote(value).equals(value)) {
        sql.append(value);
      } else {
        Literals.append(sql, value, quoting);
      }
    }
    return sql.toString();
  }
}
