package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.catalog.CatalogOids;
import io.howdah.catalog.ObjectDetails;
import io.howdah.model.Function;
import io.howdah.model.Routine;
import java.util.List;

/**
 * Writes the names of functions and aggregates with their arguments.
 *
 * <p>Source: {@code format_function_arguments}, {@code format_function_signature}, {@code
 * format_aggregate_signature} in {@code pg_dump.c}.
 */
final class Signatures {
  private Signatures() {}

  /** The quoted name with arguments as the server lists them. */
  static String ofFunction(Function function, String arguments, DdlContext context) {
    return context.quote(function.name()) + "(" + arguments + ")";
  }

  /** The quoted name with the types of the arguments: enough to name a function. */
  static String withTypes(Routine routine, DdlContext context) {
    return context.quote(routine.name()) + "(" + types(routine, context) + ")";
  }

  /** The bare name with the types of the arguments, for tags. */
  static String tag(Routine routine, DdlContext context) {
    return routine.name() + "(" + types(routine, context) + ")";
  }

  /**
   * A function that a cast or transform uses, qualified, with the types of its arguments.
   *
   * @throws CatalogException when it wasn't read
   */
  static String qualified(long functionOid, DdlContext context) {
    Function function =
        context.catalog().index().find(CatalogOids.ROUTINE, functionOid, Function.class);
    if (function == null) {
      throw new CatalogException(
          "could not find function definition for function with OID " + functionOid);
    }
    var namespace = function.namespace();
    return (namespace == null ? "" : context.quote(namespace.name()) + ".")
        + withTypes(function, context);
  }

  /** The types of a routine's arguments, with commas between. */
  static String types(Routine routine, DdlContext context) {
    List<Long> oids = routine.argumentTypes();
    ObjectDetails details = context.catalog().objectDetails();
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < oids.size(); i++) {
      types.append(i > 0 ? ", " : "").append(details.typeName(oids.get(i)));
    }
    return types.toString();
  }
}
