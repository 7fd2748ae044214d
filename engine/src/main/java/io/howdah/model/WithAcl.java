package io.howdah.model;

/** An object that privileges can be granted on. */
public sealed interface WithAcl extends DatabaseObject
    permits Namespace,
        Type,
        Routine,
        Table,
        Language,
        ForeignDataWrapper,
        ForeignServer,
        DefaultAcl,
        LargeObjects {
  /** The object's privileges. */
  Acl acl();
}
