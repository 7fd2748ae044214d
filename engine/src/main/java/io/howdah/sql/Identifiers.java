package io.howdah.sql;

import org.jspecify.annotations.Nullable;

/**
 * Writes identifiers as SQL. Immutable and thread-safe.
 *
 * <p>Source: {@code fmtId} and {@code fmtQualifiedId} in {@code string_utils.c}.
 *
 * @param quoteAll whether every identifier is quoted, needed or not ({@code
 *     --quote-all-identifiers})
 * @param characters those of the names' encoding: bytes that are none are replaced
 */
public record Identifiers(boolean quoteAll, Characters characters) {
  /** Quotes only what needs it, and leaves bytes as they are. */
  public static final Identifiers MINIMAL = new Identifiers(false, Characters.BYTES);

  /** For names in this encoding, as PostgreSQL spells it. */
  public static Identifiers of(boolean quoteAll, String encoding) {
    return new Identifiers(quoteAll, Characters.of(encoding));
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
      if (c >= 0x80 && characters != Characters.BYTES) {
        i = characters.append(quoted, name, i);
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
