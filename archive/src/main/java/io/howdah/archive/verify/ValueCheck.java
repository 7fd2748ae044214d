package io.howdah.archive.verify;

/**
 * Checks the values of one column, as COPY writes them, one after the other. Only what the type's
 * output function can never write is refused. Not thread-safe.
 */
interface ValueCheck {

  /**
   * Takes a value, or the next piece of one.
   *
   * @param from where the piece begins in the bytes
   * @param to where it ends
   * @param last whether the value ends with it
   * @return false where no value of the type can be so
   */
  boolean accept(byte[] bytes, int from, int to, boolean last);
}
