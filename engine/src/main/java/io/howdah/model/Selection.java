package io.howdah.model;

/**
 * Which components of which objects are to be dumped. Nothing about this is marked on the objects
 * themselves.
 */
public interface Selection {
  /** The components wanted of an object, as a set of {@link Component#bit()}s. */
  int of(DatabaseObject object);

  /** Whether a component of an object is wanted. */
  default boolean wants(DatabaseObject object, Component component) {
    return component.in(of(object));
  }
}
