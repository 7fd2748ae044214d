package io.howdah.model.detail;

import java.util.List;

/**
 * The user mappings of a foreign server. Source: {@code pg_user_mappings}.
 *
 * @param mappings by user name
 */
public record UserMappings(List<Mapping> mappings) implements Detail {
  /**
   * One user's mapping.
   *
   * @param user bare name of the role, or {@code public}
   * @param options as they stand between the parentheses of OPTIONS; empty when there are none
   */
  public record Mapping(String user, String options) {}
}
