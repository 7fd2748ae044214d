package io.howdah.wire;

import io.howdah.wire.conninfo.ConnectionString;
import io.howdah.wire.conninfo.Defaults;
import io.howdah.wire.conninfo.Keyword;
import io.howdah.wire.conninfo.Values;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to connect: values for libpq's keywords. Immutable and thread-safe. Values are byte
 * strings.
 *
 * <p>Source: manual, chapter "Connection Strings" of libpq; src/interfaces/libpq/fe-connect.c
 */
public final class ConnectionParameters {

  private static final ConnectionParameters EMPTY = new ConnectionParameters(new Values());

  private final Values values;

  private ConnectionParameters(Values values) {
    this.values = values;
  }

  /** No values at all. */
  public static ConnectionParameters empty() {
    return EMPTY;
  }

  /**
   * Reads a connection string: a URI, key=value pairs, or else a database's name. Only what is in
   * it: {@link #withDefaults} adds the rest.
   *
   * @throws ConnectionStringException when it is malformed
   */
  public static ConnectionParameters parse(String text) {
    if (!ConnectionString.isRecognized(text)) {
      return EMPTY.with("dbname", text);
    }
    return new ConnectionParameters(ConnectionString.parse(text));
  }

  /** Whether a text is a URI or key=value pairs, rather than a database's name. */
  public static boolean isConnectionString(String text) {
    return ConnectionString.isRecognized(text);
  }

  /**
   * From keywords and values in turn, as a program gathers them from its options, and as libpq's
   * {@code PQconnectdbParams} takes them with {@code expand_dbname}: an empty or missing value
   * counts as not given; later ones replace earlier ones; the first {@code dbname} may be a
   * connection string, whose values then replace earlier ones and are replaced by later ones.
   *
   * @throws ConnectionStringException when a keyword does not exist, or the string is malformed
   */
  public static ConnectionParameters ofPairs(@Nullable String... keywordsAndValues) {
    Values values = new Values();
    boolean expanded = false;
    for (int i = 0; i + 1 < keywordsAndValues.length; i += 2) {
      String name = keywordsAndValues[i];
      String value = keywordsAndValues[i + 1];
      if (name == null || value == null || value.isEmpty()) {
        continue;
      }
      Keyword keyword = known(name);
      boolean first = keyword == Keyword.DBNAME && !expanded;
      expanded |= first;
      if (first && ConnectionString.isRecognized(value)) {
        overlay(values, ConnectionString.parse(value));
      } else {
        values.set(keyword, value);
      }
    }
    return new ConnectionParameters(values);
  }

  private static Keyword known(String name) {
    Keyword keyword = Keyword.of(name);
    if (keyword == null) {
      throw Values.unknown(name);
    }
    return keyword;
  }

  private static void overlay(Values values, Values above) {
    for (int i = 0; i < Keyword.count(); i++) {
      Keyword keyword = Keyword.at(i);
      String value = above.get(keyword);
      if (value != null) {
        values.set(keyword, value);
      }
    }
  }

  /**
   * The same with one value replaced; {@code dbname} is a name here, never a connection string.
   *
   * @param value the new value, or null for none
   * @throws ConnectionStringException when there is no such keyword
   */
  public ConnectionParameters with(String keyword, @Nullable String value) {
    Values changed = new Values(values);
    changed.set(known(keyword), value);
    return new ConnectionParameters(changed);
  }

  /** The same with another's values, where it has any, in place of these. */
  public ConnectionParameters withAll(ConnectionParameters other) {
    Values changed = new Values(values);
    overlay(changed, other.values);
    return new ConnectionParameters(changed);
  }

  /**
   * The same with what is left open filled in from a service file, the environment, and libpq's
   * defaults, in this order.
   *
   * @throws ConnectionStringException when a service is named and not found, or its file malformed
   */
  public ConnectionParameters withDefaults(Environment environment) {
    Values changed = new Values(values);
    Defaults.add(changed, environment);
    return new ConnectionParameters(changed);
  }

  /**
   * A value, or null when none is given.
   *
   * @throws ConnectionStringException when there is no such keyword
   */
  public @Nullable String get(String keyword) {
    return values.get(known(keyword));
  }

  @Nullable String get(Keyword keyword) {
    return values.get(keyword);
  }

  /** A value, or an empty string when none is given. */
  String text(Keyword keyword) {
    String value = values.get(keyword);
    return value == null ? "" : value;
  }

  /** As a connection string, secrets shown as {@code ***}. */
  public String masked() {
    return write(true);
  }

  /** As a connection string of key=value pairs, with the password: to hand on, not to show. */
  public String toConnectionString() {
    return write(false);
  }

  private String write(boolean masked) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Keyword.count(); i++) {
      Keyword keyword = Keyword.at(i);
      String value = values.get(keyword);
      if (value != null) {
        if (!text.isEmpty()) {
          text.append(' ');
        }
        text.append(keyword.text()).append('=');
        if (masked && keyword.isSecret()) {
          text.append("***");
        } else {
          appendValue(text, value);
        }
      }
    }
    return text.toString();
  }

  // In quotes unless plain, as the C tools write values: see appendConnStrVal in string_utils.c.
  private static void appendValue(StringBuilder text, String value) {
    boolean plain = !value.isEmpty();
    for (int i = 0; i < value.length() && plain; i++) {
      char c = value.charAt(i);
      plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '.';
    }
    if (plain) {
      text.append(value);
      return;
    }
    text.append('\'');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\'' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('\'');
  }

  /** As {@link #masked()}. */
  @Override
  public String toString() {
    return masked();
  }
}
