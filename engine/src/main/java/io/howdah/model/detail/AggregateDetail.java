package io.howdah.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * The definition of an aggregate function. Source: {@code pg_aggregate}, {@code pg_proc}.
 *
 * @param arguments the arguments as they stand in CREATE AGGREGATE
 * @param identityArguments the arguments as they stand in DROP AGGREGATE
 * @param kind {@code pg_aggregate.aggkind}
 * @param parallel {@code pg_proc.proparallel}
 * @param state how it aggregates
 * @param movingState how it aggregates a moving window
 * @param combine name of the combine function, or {@code "-"}
 * @param serialize name of the serialization function, or {@code "-"}
 * @param deserialize name of the deserialization function, or {@code "-"}
 * @param inverse name of the inverse transition function of the moving window, or {@code "-"}
 * @param sortOperator the sort operator, or null
 */
public record AggregateDetail(
    String arguments,
    String identityArguments,
    char kind,
    char parallel,
    State state,
    State movingState,
    String combine,
    String serialize,
    String deserialize,
    String inverse,
    @Nullable OperatorReference sortOperator)
    implements Detail {
  /** {@link #kind} of a normal aggregate: neither ordered-set nor hypothetical. */
  public static final char NORMAL = 'n';

  /** {@link #kind} of a hypothetical-set aggregate. */
  public static final char HYPOTHETICAL = 'h';

  /**
   * A state and the functions that work on it, all names quoted and qualified.
   *
   * @param transition name of the transition function, or {@code "-"}
   * @param type the state's type
   * @param spaceBytes the estimated size of the state, as a number; {@code "0"} where not given
   * @param initial the initial value, or null
   * @param last name of the final function, or {@code "-"}
   * @param lastExtra whether the final function is given dummy arguments
   * @param lastModify {@code pg_aggregate.aggfinalmodify}
   */
  public record State(
      String transition,
      String type,
      String spaceBytes,
      @Nullable String initial,
      String last,
      boolean lastExtra,
      char lastModify) {}
}
