package io.howdah.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * The definition of a function, procedure or window function. Source: {@code pg_proc}.
 *
 * @param arguments the arguments as they stand in CREATE FUNCTION
 * @param identityArguments the arguments as they stand in DROP FUNCTION
 * @param result what stands behind RETURNS; empty for a procedure
 * @param returnsSet whether the function returns rows
 * @param language bare name of the language
 * @param source {@code pg_proc.prosrc}
 * @param library {@code pg_proc.probin}; empty where there is none
 * @param sqlBody the SQL-standard body, or null; in its place source and library say nothing
 * @param transforms the types whose transforms are used, as {@code FOR TYPE a, FOR TYPE b}; empty
 *     when there are none
 * @param kind {@code pg_proc.prokind}
 * @param volatility {@code pg_proc.provolatile}
 * @param parallel {@code pg_proc.proparallel}
 * @param cost the estimated cost, as a number
 * @param rows the estimated rows, as a number
 * @param support the planner support function, quoted and qualified, or {@code "-"}
 * @param settings {@code pg_proc.proconfig} as an array's text, or null
 */
public record FunctionDetail(
    String arguments,
    String identityArguments,
    String result,
    boolean returnsSet,
    String language,
    String source,
    String library,
    @Nullable String sqlBody,
    String transforms,
    char kind,
    char volatility,
    char parallel,
    boolean strict,
    boolean securityDefiner,
    boolean leakproof,
    String cost,
    String rows,
    String support,
    @Nullable String settings)
    implements Detail {
  /** {@link #kind} of a procedure. */
  public static final char PROCEDURE = 'p';

  /** {@link #kind} of a window function. */
  public static final char WINDOW = 'w';
}
