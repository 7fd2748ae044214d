package io.howdah.archive.format;

import io.howdah.archive.Entry;
import java.io.IOException;

/** The field that ends each entry of a table of contents and that each format has its own of. */
public final class ExtraField {
  private ExtraField() {}

  /** Reads the field. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads an entry's field.
     *
     * @param index of the entry in the table of contents, from 0
     */
    void read(PrimitiveReader in, int index, Entry entry) throws IOException;
  }

  /** Writes the field. */
  @FunctionalInterface
  public interface Writer {
    void write(PrimitiveWriter out, int index, Entry entry) throws IOException;
  }
}
