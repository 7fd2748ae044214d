package io.howdah.script;

import io.howdah.HowdahException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names asked for on the command line, and which of them were met. Of a name given twice only the
 * first counts as met, as in C. Not thread-safe.
 */
final class NameList {
  private final List<String> names;
  private final Map<String, Integer> firstIndex;
  private final boolean[] met;

  NameList(List<String> names) {
    this.names = names;
    this.firstIndex = new HashMap<>();
    this.met = new boolean[names.size()];
    for (int i = 0; i < names.size(); i++) {
      firstIndex.putIfAbsent(names.get(i), i);
    }
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether the name is in the list; remembers that it was met. */
  boolean contains(@Nullable String name) {
    Integer index = name == null ? null : firstIndex.get(name);
    if (index == null) {
      return false;
    }
    met[index] = true;
    return true;
  }

  /** Fails if a name was not met. */
  void requireAllMet(String kind) {
    for (int i = 0; i < met.length; i++) {
      if (!met[i]) {
        throw new HowdahException(kind + " \"" + names.get(i) + "\" not found");
      }
    }
  }
}
