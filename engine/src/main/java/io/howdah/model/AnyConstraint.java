package io.howdah.model;

/** A constraint of any kind; foreign keys are a kind of their own because they sort elsewhere. */
public sealed interface AnyConstraint extends DatabaseObject permits Constraint, ForeignKey {
  /** What the catalog says of the constraint. */
  ConstraintProperties properties();
}
