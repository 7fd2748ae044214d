package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * A text search parser. Functions are named as {@code regproc} writes them: quoted and qualified.
 * Source: {@code pg_ts_parser}.
 *
 * @param start the function that starts parsing
 * @param token the function that gives the next token
 * @param end the function that ends parsing
 * @param headline the function that makes headlines, or null
 * @param lextype the function that tells the token types
 */
public record TextSearchParser(
    ObjectHeader header,
    String start,
    String token,
    String end,
    @Nullable String headline,
    String lextype)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TEXT_SEARCH_PARSER;
  }
}
