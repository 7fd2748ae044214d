package io.howdah.model.detail;

import java.util.List;

/**
 * The operators and functions of an operator family that belong to one of its classes, or to the
 * family itself. Source: {@code pg_amop}, {@code pg_amproc}.
 *
 * @param operators the operators, by strategy number
 * @param functions the support functions, by number
 */
public record FamilyMembers(List<MemberOperator> operators, List<MemberFunction> functions) {
  /** Neither operators nor functions. */
  public static final FamilyMembers NONE = new FamilyMembers(List.of(), List.of());

  /**
   * An operator of a family.
   *
   * @param strategy the strategy number
   * @param operator as {@code regoperator} writes it
   * @param sortFamilySchema bare name of the schema of the family that results are sorted by; empty
   *     when it is no ordering operator
   * @param sortFamily bare name of that family; empty when it is no ordering operator
   */
  public record MemberOperator(
      String strategy, String operator, String sortFamilySchema, String sortFamily) {}

  /**
   * A support function of a family.
   *
   * @param number which support function
   * @param function as {@code regprocedure} writes it
   * @param leftType the left input type
   * @param rightType the right input type
   */
  public record MemberFunction(String number, String function, String leftType, String rightType) {}

  /** Whether there are neither operators nor functions. */
  public boolean isEmpty() {
    return operators.isEmpty() && functions.isEmpty();
  }
}
