package io.howdah.model;

import java.util.List;

/** A function, procedure or aggregate: what is called by name and argument types. */
public sealed interface Routine extends WithAcl permits Function, Aggregate {
  /** Name of the owning role. */
  String owner();

  /** OIDs of the argument types, in order. */
  List<Long> argumentTypes();

  /** OID of the result type. */
  long returnType();
}
