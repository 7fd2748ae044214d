package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.DatabaseObject;
import io.howdah.model.Type;
import io.howdah.model.WithAcl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the objects that the details of one kind have to be read of, and names them to a query. */
final class Wanted {
  private Wanted() {}

  /** Objects of a kind of which anything at all is wanted. */
  static <T extends DatabaseObject> List<T> any(ReadContext context, Class<T> kind) {
    return with(context, kind, Component.ALL);
  }

  /** Objects of a kind of which one of a set of components is wanted. */
  static <T extends DatabaseObject> List<T> with(
      ReadContext context, Class<T> kind, int components) {
    List<T> wanted = new ArrayList<>();
    for (DatabaseObject object : context.builder().index().objects()) {
      if (kind.isInstance(object) && (components(object, context) & components) != 0) {
        wanted.add(kind.cast(object));
      }
    }
    return wanted;
  }

  /**
   * What is wanted, but for privileges that aren't there: built-in objects come so by thousands.
   */
  private static int components(DatabaseObject object, ReadContext context) {
    int components = context.selection().of(object);
    boolean hasAcl = object instanceof WithAcl it && it.acl().acl() != null;
    return hasAcl ? components : components & ~Component.ACL.bit();
  }

  /**
   * Types of a kind of which one of a set of components is wanted.
   *
   * @param typeKind {@code pg_type.typtype}
   */
  static List<Type> types(ReadContext context, char typeKind, int components) {
    List<Type> types = with(context, Type.class, components);
    types.removeIf(type -> type.kind() != typeKind);
    return types;
  }

  /** The objects' OIDs as an SQL array, or null when there are none. */
  static @Nullable String oids(List<? extends DatabaseObject> objects) {
    if (objects.isEmpty()) {
      return null;
    }
    StringBuilder array = new StringBuilder(8 * objects.size() + 16).append("'{");
    for (DatabaseObject object : objects) {
      array.append(object.oid()).append(',');
    }
    array.setCharAt(array.length() - 1, '}');
    return array.append("'::oid[]").toString();
  }
}
