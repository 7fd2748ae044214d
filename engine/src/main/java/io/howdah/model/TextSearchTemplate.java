package io.howdah.model;

import org.jspecify.annotations.Nullable;

/**
 * A text search template. Functions are named as {@code regproc} writes them: quoted and qualified.
 * Source: {@code pg_ts_template}.
 *
 * @param init the function that prepares a dictionary, or null
 * @param lexize the function that turns a token into lexemes
 */
public record TextSearchTemplate(ObjectHeader header, @Nullable String init, String lexize)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TEXT_SEARCH_TEMPLATE;
  }
}
