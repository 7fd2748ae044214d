package io.howdah.wire.conninfo;

import io.howdah.wire.ConnectionStringException;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** A value or none for each keyword, while they are being gathered. Not thread-safe. */
public final class Values {

  private final EnumMap<Keyword, String> values;

  /** No values. */
  public Values() {
    values = new EnumMap<>(Keyword.class);
  }

  /** A copy. */
  public Values(Values other) {
    values = new EnumMap<>(other.values);
  }

  /** The value, or null where there is none. */
  public @Nullable String get(Keyword keyword) {
    return values.get(keyword);
  }

  /** Sets a value; null takes it away. */
  public void set(Keyword keyword, @Nullable String value) {
    if (value == null) {
      values.remove(keyword);
    } else {
      values.put(keyword, value);
    }
  }

  /**
   * Sets by the keyword as written; {@code requiressl} stands for two values of sslmode.
   *
   * @return whether there is such a keyword
   */
  boolean store(String keyword, String value) {
    if (keyword.equals("requiressl")) {
      set(Keyword.SSLMODE, value.startsWith("1") ? "require" : "prefer");
      return true;
    }
    Keyword known = Keyword.of(keyword);
    if (known == null) {
      return false;
    }
    set(known, value);
    return true;
  }

  /** As {@link #store}, and an unknown keyword is an error. */
  void storeKnown(String keyword, String value) {
    if (!store(keyword, value)) {
      throw unknown(keyword);
    }
  }

  /** The error for a keyword that does not exist. */
  public static ConnectionStringException unknown(String keyword) {
    return new ConnectionStringException("invalid connection option \"" + keyword + "\"");
  }
}
