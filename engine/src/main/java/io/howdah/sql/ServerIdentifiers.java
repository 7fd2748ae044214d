package io.howdah.sql;

import java.util.Set;

/**
 * Writes identifiers as a server does in the definitions that it puts together: it knows the
 * keywords of its own version only. Immutable and thread-safe.
 *
 * <p>Source: {@code quote_identifier} in {@code ruleutils.c}; {@code pg_get_keywords()} of each
 * version.
 */
public final class ServerIdentifiers {
  private static final Set<String> SINCE_16 =
      Set.of("json_array", "json_arrayagg", "json_object", "json_objectagg", "system_user");
  private static final Set<String> SINCE_17 =
      Set.of(
          "json",
          "json_exists",
          "json_query",
          "json_scalar",
          "json_serialize",
          "json_table",
          "json_value",
          "merge_action");

  private final Identifiers identifiers;
  private final int majorVersion;

  /** Identifiers as a server of a version from 14 to 18 writes them. */
  public ServerIdentifiers(boolean quoteAll, int majorVersion) {
    this.identifiers = new Identifiers(quoteAll, Characters.BYTES);
    this.majorVersion = majorVersion;
  }

  /** The identifier, quoted where the server does it. */
  public String quote(String name) {
    boolean unknown =
        majorVersion < 17
            && (SINCE_17.contains(name) || (majorVersion < 16 && SINCE_16.contains(name)));
    return unknown && !identifiers.quoteAll() ? name : identifiers.quote(name);
  }
}
