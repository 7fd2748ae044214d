package io.howdah.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * The definition of an operator. Functions are as {@code regprocedure} writes them, with their
 * argument types, {@code "-"} for none. Source: {@code pg_operator}.
 *
 * @param kind {@code pg_operator.oprkind}
 * @param function the function behind the operator
 * @param left the left operand's type
 * @param right the right operand's type
 * @param commutator the commutator, or null
 * @param negator the negator, or null
 * @param restrict the restriction selectivity estimator
 * @param join the join selectivity estimator
 */
public record OperatorDetail(
    char kind,
    String function,
    String left,
    String right,
    @Nullable OperatorReference commutator,
    @Nullable OperatorReference negator,
    String restrict,
    String join,
    boolean merges,
    boolean hashes)
    implements Detail {}
