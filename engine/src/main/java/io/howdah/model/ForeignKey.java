package io.howdah.model;

/** A foreign key. Source: {@code pg_constraint}. */
public record ForeignKey(ObjectHeader header, ConstraintProperties properties)
    implements AnyConstraint {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.FOREIGN_KEY;
  }
}
