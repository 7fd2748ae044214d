package io.howdah.model.detail;

import java.util.List;

/**
 * Which dictionaries a text search configuration asks for a token. Source: {@code
 * pg_ts_config_map}.
 *
 * @param mappings one for each token type and dictionary, by token type, in the order of asking
 */
public record TextSearchMappings(List<Mapping> mappings) implements Detail {
  /**
   * One dictionary for one token type.
   *
   * @param token bare name of the token type
   * @param dictionary the dictionary, quoted and qualified
   */
  public record Mapping(String token, String dictionary) {}
}
