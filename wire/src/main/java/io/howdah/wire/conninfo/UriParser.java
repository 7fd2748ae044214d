package io.howdah.wire.conninfo;

import io.howdah.wire.ConnectionStringException;
import org.jspecify.annotations.Nullable;

/**
 * Connection URIs: {@code postgresql://[user[:password]@][host][:port][,…][/dbname][?key=value&…]}.
 *
 * <p>Source: conninfo_uri_parse_options in src/interfaces/libpq/fe-connect.c
 */
final class UriParser {

  private static final String LONG_PREFIX = "postgresql://";
  private static final String SHORT_PREFIX = "postgres://";

  private final String uri;
  private final Values values = new Values();
  private final StringBuilder hosts = new StringBuilder();
  private final StringBuilder ports = new StringBuilder();
  private int at;

  private UriParser(String uri) {
    this.uri = uri;
    at = prefixLength(uri);
  }

  /** Length of the scheme that makes it a URI, 0 when it is none. */
  static int prefixLength(String text) {
    return text.startsWith(LONG_PREFIX)
        ? LONG_PREFIX.length()
        : text.startsWith(SHORT_PREFIX) ? SHORT_PREFIX.length() : 0;
  }

  static Values parse(String uri) {
    return new UriParser(uri).parse();
  }

  private Values parse() {
    credentials();
    hostList();
    store(Keyword.HOST, hosts.toString(), null);
    store(Keyword.PORT, ports.toString(), null);
    if (at < uri.length() && uri.charAt(at) != '?') {
      int start = ++at;
      at = indexOfAny("?", start);
      store(Keyword.DBNAME, uri.substring(start, at), null);
    }
    if (at < uri.length()) {
      query(uri.substring(at + 1));
    }
    return values;
  }

  private void credentials() {
    int end = indexOfAny("@/", at);
    if (end == uri.length() || uri.charAt(end) != '@') {
      return;
    }
    int colon = indexOfAny(":@", at);
    store(Keyword.USER, uri.substring(at, colon), null);
    if (colon < end) {
      store(Keyword.PASSWORD, uri.substring(colon + 1, end), "***");
    }
    at = end + 1;
  }

  private void hostList() {
    while (true) {
      if (at < uri.length() && uri.charAt(at) == '[') {
        bracketed();
      } else {
        int end = indexOfAny(":/?,", at);
        hosts.append(uri, at, end);
        at = end;
      }
      if (at < uri.length() && uri.charAt(at) == ':') {
        int end = indexOfAny("/?,", at + 1);
        ports.append(uri, at + 1, end);
        at = end;
      }
      if (at == uri.length() || uri.charAt(at) != ',') {
        return;
      }
      at++;
      hosts.append(',');
      ports.append(',');
    }
  }

  private void bracketed() {
    int start = ++at;
    at = indexOfAny("]", at);
    if (at == uri.length()) {
      throw new ConnectionStringException(
          "end of string reached when looking for matching \"]\" in IPv6 host address in URI: \""
              + shown()
              + "\"");
    }
    if (at == start) {
      throw new ConnectionStringException(
          "IPv6 host address may not be empty in URI: \"" + shown() + "\"");
    }
    hosts.append(uri, start, at);
    at++;
    if (at < uri.length() && ":/?,".indexOf(uri.charAt(at)) < 0) {
      throw new ConnectionStringException(
          "unexpected character \""
              + uri.charAt(at)
              + "\" at position "
              + (at + 1)
              + " in URI (expected \":\" or \"/\"): \""
              + shown()
              + "\"");
    }
  }

  private void query(String query) {
    int start = 0;
    while (start < query.length()) {
      int end = query.indexOf('&', start);
      end = end < 0 ? query.length() : end;
      parameter(query.substring(start, end));
      start = end + 1;
    }
  }

  private void parameter(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      throw new ConnectionStringException(
          "missing key/value separator \"=\" in URI query parameter: \"" + pair + "\"");
    }
    String rawKey = pair.substring(0, equals);
    if (pair.indexOf('=', equals + 1) >= 0) {
      throw new ConnectionStringException(
          "extra key/value separator \"=\" in URI query parameter: \"" + rawKey + "\"");
    }
    String key = decode(rawKey, null);
    Keyword known = Keyword.of(key);
    boolean secret = known != null && known.isSecret();
    String value = decode(pair.substring(equals + 1), secret ? "***" : null);
    if (key.equals("ssl") && value.equals("true")) {
      // What JDBC programs write.
      key = "sslmode";
      value = "require";
    }
    if (!values.store(key, value)) {
      throw new ConnectionStringException("invalid URI query parameter: \"" + key + "\"");
    }
  }

  private void store(Keyword keyword, String raw, @Nullable String shown) {
    if (!raw.isEmpty()) {
      values.set(keyword, decode(raw, shown));
    }
  }

  private int indexOfAny(String ends, int from) {
    int i = from;
    while (i < uri.length() && ends.indexOf(uri.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** The URI for a message: without its password. */
  private String shown() {
    int start = prefixLength(uri);
    int end = indexOfAny("@/", start);
    int colon = indexOfAny(":@", start);
    return end < uri.length() && uri.charAt(end) == '@' && colon < end
        ? uri.substring(0, colon + 1) + "***" + uri.substring(end)
        : uri;
  }

  /**
   * Undoes percent-encoding; blanks around are dropped.
   *
   * @param shown what an error message says in the text's stead, or null for the text itself
   */
  private static String decode(String raw, @Nullable String shown) {
    int start = 0;
    int end = raw.length();
    while (start < end && raw.charAt(start) == ' ') {
      start++;
    }
    while (end > start && raw.charAt(end - 1) == ' ') {
      end--;
    }
    StringBuilder decoded = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      char c = raw.charAt(i++);
      if (c == ' ') {
        throw new ConnectionStringException(
            "unexpected spaces found in \""
                + (shown == null ? raw : shown)
                + "\", use percent-encoded spaces (%20) instead");
      }
      if (c == '%') {
        int high = i < end ? Character.digit(raw.charAt(i), 16) : -1;
        int low = i + 1 < end ? Character.digit(raw.charAt(i + 1), 16) : -1;
        if (high < 0 || low < 0) {
          throw new ConnectionStringException(
              "invalid percent-encoded token: \"" + (shown == null ? raw : shown) + "\"");
        }
        c = (char) (high << 4 | low);
        if (c == 0) {
          throw new ConnectionStringException(
              "forbidden value %00 in percent-encoded value: \""
                  + (shown == null ? raw : shown)
                  + "\"");
        }
        i += 2;
      }
      decoded.append(c);
    }
    return decoded.toString();
  }
}
