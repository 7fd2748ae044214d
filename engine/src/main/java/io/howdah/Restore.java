package io.howdah;

/** Restores an archive to a database or writes it as a script. */
public final class Restore {
  private Restore() {}
}
