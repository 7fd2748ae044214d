package io.howdah.wire.conninfo;

import io.howdah.wire.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a connection string leaves open: from a service file, the environment, and built-in
 * values, in this order.
 *
 * <p>Source: conninfo_add_defaults in src/interfaces/libpq/fe-connect.c
 */
public final class Defaults {

  private Defaults() {}

  /**
   * Gives a value to each keyword that has none and for which there is one.
   *
   * @throws io.howdah.wire.ConnectionStringException when a service file cannot be used
   */
  public static void add(Values values, Environment environment) {
    ServiceFile.add(values, environment);
    boolean sslmodeGiven = true;
    for (int i = 0; i < Keyword.count(); i++) {
      Keyword keyword = Keyword.at(i);
      if (values.get(keyword) == null) {
        String value = fromEnvironment(keyword, environment);
        if (value == null) {
          value = keyword == Keyword.USER ? environment.userName() : keyword.fallback();
          sslmodeGiven &= keyword != Keyword.SSLMODE;
        }
        values.set(keyword, value);
      }
    }
    if (!sslmodeGiven && "system".equals(values.get(Keyword.SSLROOTCERT))) {
      values.set(Keyword.SSLMODE, "verify-full");
    }
  }

  private static @Nullable String fromEnvironment(Keyword keyword, Environment environment) {
    String variable = keyword.variable();
    String value = variable == null ? null : environment.variable(variable);
    if (value == null && keyword == Keyword.SSLMODE) {
      String required = environment.variable("PGREQUIRESSL");
      return required != null && required.startsWith("1") ? "require" : null;
    }
    return value;
  }
}
