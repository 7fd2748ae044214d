package io.howdah.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes settings that are kept with an object as {@code name=value}.
 *
 * <p>Source: {@code makeAlterConfigCommand} and {@code variable_is_guc_list_quote} in {@code
 * dumputils.c}; {@code SplitGUCList} in {@code string_utils.c}.
 */
public final class ConfigurationSettings {
  private ConfigurationSettings() {}

  /**
   * Whether a setting is a list whose value the server keeps with its elements already quoted, in a
   * manner that is not SQL's.
   */
  public static boolean isQuotedList(String name) {
    return name.equalsIgnoreCase("local_preload_libraries")
        || name.equalsIgnoreCase("oauth_validator_libraries")
        || name.equalsIgnoreCase("output_plugin_libraries")
        || name.equalsIgnoreCase("search_path")
        || name.equalsIgnoreCase("session_preload_libraries")
        || name.equalsIgnoreCase("shared_preload_libraries")
        || name.equalsIgnoreCase("temp_tablespaces")
        || name.equalsIgnoreCase("unix_socket_directories");
  }

  /** The setting's value as it stands behind TO in a SET command. */
  public static String value(String name, String value, Quoting quoting) {
    if (!isQuotedList(name)) {
      return Literals.quote(value, quoting);
    }
    StringBuilder sql = new StringBuilder();
    List<String> elements = splitList(value);
    if (elements != null) {
      for (String element : elements) {
        if (!sql.isEmpty()) {
          sql.append(", ");
        }
        Literals.append(sql, element, quoting);
      }
    }
    return sql.toString();
  }

  /**
   * {@code ALTER DATABASE name SET setting TO value}, and the same for roles; empty when the item
   * has no value.
   *
   * @param target kind and quoted name of what is altered, such as {@code "ROLE joe IN DATABASE d"}
   * @param item the setting as {@code name=value}
   */
  public static String alter(Identifiers identifiers, String target, String item) {
    int equals = item.indexOf('=');
    if (equals < 0) {
      return "";
    }
    String name = item.substring(0, equals);
    StringBuilder sql = new StringBuilder("ALTER ").append(target).append(" SET ");
    sql.append(identifiers.quote(name)).append(" TO ");
    String value = item.substring(equals + 1);
    if (isQuotedList(name)) {
      List<String> elements = splitList(value);
      for (int i = 0; elements != null && i < elements.size(); i++) {
        sql.append(i == 0 ? "" : ", ");
        Literals.appendEscaped(sql, elements.get(i), identifiers.characters());
      }
    } else {
      Literals.appendEscaped(sql, value, identifiers.characters());
    }
    return sql.append(";\n").toString();
  }

  /** The elements of a list, or null when it isn't well formed. */
  public static @Nullable List<String> splitList(String value) {
    List<String> elements = new ArrayList<>();
    int i = skipSpace(value, 0);
    if (i == value.length()) {
      return elements;
    }
    while (true) {
      StringBuilder element = new StringBuilder();
      if (i < value.length() && value.charAt(i) == '"') {
        i = quoted(value, i + 1, element);
        if (i < 0) {
          return null;
        }
      } else {
        int start = i;
        while (i < value.length() && value.charAt(i) != ',' && !isSpace(value.charAt(i))) {
          i++;
        }
        if (i == start) {
          return null;
        }
        element.append(value, start, i);
      }
      elements.add(element.toString());
      i = skipSpace(value, i);
      if (i == value.length()) {
        return elements;
      }
      if (value.charAt(i) != ',') {
        return null;
      }
      i = skipSpace(value, i + 1);
    }
  }

  /** Reads up to the closing quote and gives the place behind it, or -1 when there is none. */
  private static int quoted(String value, int start, StringBuilder element) {
    int i = start;
    while (i < value.length()) {
      char c = value.charAt(i++);
      if (c != '"') {
        element.append(c);
      } else if (i < value.length() && value.charAt(i) == '"') {
        element.append('"');
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }

  private static int skipSpace(String value, int start) {
    int i = start;
    while (i < value.length() && isSpace(value.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
