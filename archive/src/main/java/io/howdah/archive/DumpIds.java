package io.howdah.archive;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** An unchangeable list of dump IDs that holds ints: an archive may have millions of them. */
final class DumpIds extends AbstractList<Integer> implements RandomAccess {
  private static final DumpIds EMPTY = new DumpIds(new int[0]);

  private final int[] ids;

  private DumpIds(int[] ids) {
    this.ids = ids;
  }

  static DumpIds of(int[] ids, int count) {
    return count == 0 ? EMPTY : new DumpIds(Arrays.copyOf(ids, count));
  }

  static DumpIds copyOf(List<Integer> list) {
    if (list instanceof DumpIds d) {
      return d;
    }
    int[] ids = new int[list.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = list.get(i);
    }
    return of(ids, ids.length);
  }

  int at(int index) {
    return ids[index];
  }

  @Override
  public Integer get(int index) {
    return ids[index];
  }

  @Override
  public int size() {
    return ids.length;
  }
}
