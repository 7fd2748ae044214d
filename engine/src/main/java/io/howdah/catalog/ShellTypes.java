package io.howdah.catalog;

import io.howdah.model.ShellType;
import io.howdah.model.Type;
import java.util.List;

/**
 * Adds a shell for each type whose functions may have to be made before it: base types for their
 * input and output functions, ranges for their canonicalization functions. Whether a shell is
 * written is found out when dependency loops are broken.
 *
 * <p>A shell has no catalog row: it must not attract the dependencies of the type.
 *
 * <p>Source: {@code getTypes} in {@code pg_dump.c}.
 */
final class ShellTypes {
  private ShellTypes() {}

  static void add(List<Type> types, CatalogBuilder builder) {
    for (Type type : types) {
      builder.add(new ShellType(builder.header(type.name(), type.namespace()), type));
    }
  }
}
