package io.howdah.model;

/** A constraint of a table or a domain, foreign keys aside. Source: {@code pg_constraint}. */
public record Constraint(ObjectHeader header, ConstraintProperties properties)
    implements AnyConstraint {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.CONSTRAINT;
  }
}
