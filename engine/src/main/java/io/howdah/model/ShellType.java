package io.howdah.model;

/** The shell of a base or range type, written ahead of the type for its functions' sake. */
public record ShellType(ObjectHeader header, Type type) implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.SHELL_TYPE;
  }
}
