package io.howdah.archive.format;

import io.howdah.archive.LargeObjects;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The large objects that a list names, each in a file of its own. */
public final class ListedLargeObjects implements LargeObjects {

  /** Opens a large object's file. */
  @FunctionalInterface
  public interface Opener {
    /** The decompressed bytes of a file that the list names. */
    InputStream open(String file) throws IOException;
  }

  private final LargeObjectList list;
  private final Opener opener;
  private @Nullable InputStream current;

  /** The objects of a list, each opened when its turn comes. Closing this closes the list. */
  public ListedLargeObjects(LargeObjectList list, Opener opener) {
    this.list = list;
    this.opener = opener;
  }

  @Override
  public boolean next() throws IOException {
    closeCurrent();
    return list.next();
  }

  @Override
  public long oid() {
    return list.oid();
  }

  @Override
  public InputStream data() throws IOException {
    if (current != null) {
      throw new IllegalStateException("the object's data was asked for before");
    }
    InputStream in = opener.open(list.file());
    current = in;
    return in;
  }

  private void closeCurrent() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeCurrent();
    list.close();
  }
}
