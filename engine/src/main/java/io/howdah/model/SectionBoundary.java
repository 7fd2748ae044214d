package io.howdah.model;

/** The line between two sections of a dump. */
public record SectionBoundary(ObjectHeader header, Kind kind) implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.SECTION_BOUNDARY;
  }

  /** Which line. */
  public enum Kind {
    /** Between pre-data and data. */
    PRE_DATA,
    /** Between data and post-data. */
    POST_DATA
  }
}
