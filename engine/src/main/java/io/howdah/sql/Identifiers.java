package io.howdah.sql;

import org.jspecify.annotations.Nullable;

/**
 * Writes identifiers as SQL. Immutable and thread-safe.
 *
 * <p>Source: {@code fmtId} and {@code fmtQualifiedId} in {@code string_utils.c}.
 *
 * @param quoteAll whether every identifier is quoted, needed or not ({@code
 *     --quote-all-identifiers})
 * @param utf8 whether names are in UTF8, where bytes that are no characters are replaced
 */
public record Identifiers(boolean quoteAll, boolean utf8) {
  /** Quotes only what needs it, and leaves bytes as they are. */
  public static final Identifiers MINIMAL = new Identifiers(false, false);

  /** For names in this encoding, as PostgreSQL spells it. */
  public static Identifiers of(boolean quoteAll, String encoding) {
    return new Identifiers(quoteAll, Utf8.is(encoding));
  }

  /** The identifier, quoted where it must be. */
  public String quote(String name) {
    if (!quoteAll && isPlain(name) && !Keywords.needQuotes(name)) {
      return name;
    }
    StringBuilder quoted = new StringBuilder(name.length() + 2).append('"');
    int i = 0;
    while (i < name.length()) {
      char c = name.charAt(i);
      if (c >= 0x80 && utf8) {
        i = Utf8.append(quoted, name, i);
        continue;
      }
      if (c == '"') {
        quoted.append('"');
      }
      quoted.append(c);
      i++;
    }
    return quoted.append('"').toString();
  }

  /** {@code schema.name}, each quoted where it must be; the name alone when there is no schema. */
  public String qualified(@Nullable String schema, String name) {
    return schema == null || schema.isEmpty() ? quote(name) : quote(schema) + "." + quote(name);
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
