package io.howdah.wire.conninfo;

/** Telling the kinds of connection strings apart. */
public final class ConnectionString {

  private ConnectionString() {}

  /** Whether it is a URI or key=value pairs, and not just a database's name. */
  public static boolean isRecognized(String text) {
    return UriParser.prefixLength(text) > 0 || text.indexOf('=') >= 0;
  }

  /** Reads a URI, or else key=value pairs; only what is in it, no defaults. */
  public static Values parse(String text) {
    return UriParser.prefixLength(text) > 0 ? UriParser.parse(text) : KeyValueParser.parse(text);
  }
}
