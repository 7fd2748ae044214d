package io.howdah.model;

/**
 * Which components of which objects are to be dumped. Nothing about this is marked on the objects
 * themselves. Immutable and thread-safe.
 */
public final class Selection {
  private final int[] componentsByDumpId;

  /** Takes a copy of sets of {@link Component#bit()}s, by dump ID. */
  public Selection(int[] componentsByDumpId) {
    this.componentsByDumpId = componentsByDumpId.clone();
  }

  /** The components wanted of an object, as a set of {@link Component#bit()}s. */
  public int of(DatabaseObject object) {
    int dumpId = object.dumpId();
    return dumpId < componentsByDumpId.length ? componentsByDumpId[dumpId] : Component.NONE;
  }

  /** Whether a component of an object is wanted. */
  public boolean wants(DatabaseObject object, Component component) {
    return component.in(of(object));
  }
}
