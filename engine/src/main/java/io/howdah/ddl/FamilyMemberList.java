package io.howdah.ddl;

import io.howdah.model.detail.FamilyMembers;
import io.howdah.model.detail.FamilyMembers.MemberFunction;
import io.howdah.model.detail.FamilyMembers.MemberOperator;

/**
 * Writes the operators and functions of operator classes and families.
 *
 * <p>Source: {@code dumpOpclass}, {@code dumpOpfamily} in {@code pg_dump.c}.
 */
final class FamilyMemberList {
  private static final String SEPARATOR = " ,\n    ";

  private FamilyMemberList() {}

  /**
   * Appends all members.
   *
   * @param first whether nothing stands before them that a comma has to follow
   */
  static void append(StringBuilder sql, FamilyMembers members, boolean first, DdlContext context) {
    String separator = first ? "" : SEPARATOR;
    for (MemberOperator member : members.operators()) {
      sql.append(separator)
          .append("OPERATOR ")
          .append(member.strategy())
          .append(' ')
          .append(member.operator());
      if (!member.sortFamily().isEmpty()) {
        sql.append(" FOR ORDER BY ")
            .append(context.quote(member.sortFamilySchema()))
            .append('.')
            .append(context.quote(member.sortFamily()));
      }
      separator = SEPARATOR;
    }
    for (MemberFunction member : members.functions()) {
      sql.append(separator)
          .append("FUNCTION ")
          .append(member.number())
          .append(" (")
          .append(member.leftType())
          .append(", ")
          .append(member.rightType())
          .append(") ")
          .append(member.function());
      separator = SEPARATOR;
    }
  }
}
