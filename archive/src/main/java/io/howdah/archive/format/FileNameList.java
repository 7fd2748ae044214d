package io.howdah.archive.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field that ends each entry in directory and tar archives: a string, the name of its data's
 * file, empty where it has none. Gathers the names while a table of contents is read.
 */
public final class FileNameList {
  private final List<@Nullable String> names = new ArrayList<>();

  /** Reads the field, and refuses a name that leads out of the archive. */
  public void read(PrimitiveReader in) throws IOException {
    String name = in.readRequiredString("data file name");
    if (name.isEmpty()) {
      names.add(null);
      return;
    }
    if (!MemberNames.isPlain(name)) {
      throw in.corrupt("data file name \"" + name + "\" is not a plain file name");
    }
    names.add(name);
  }

  /** The name of the entry with that index, or null. */
  public @Nullable String get(int index) {
    return names.get(index);
  }
}
