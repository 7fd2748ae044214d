package io.howdah.ddl;

import io.howdah.catalog.Catalog;
import io.howdah.model.Component;
import io.howdah.model.DatabaseObject;
import io.howdah.model.DependencyGraph;
import io.howdah.model.Selection;
import io.howdah.model.detail.Detail;
import io.howdah.order.Repairs;
import io.howdah.sql.Literals;
import io.howdah.sql.ServerVersion;
import java.util.function.Consumer;

/**
 * All that a writer may look at, and where it puts its entries.
 *
 * @param options how to write
 * @param catalog what the database holds
 * @param selection which components of which objects are wanted
 * @param repairs what breaking dependency loops did to objects
 * @param dependencies which object must come after which, loops repaired
 * @param entries where entries go
 * @param warnings told, in pg_dump's words, of what can't be written as it should
 */
public record DdlContext(
    DdlOptions options,
    Catalog catalog,
    Selection selection,
    Repairs repairs,
    DependencyGraph dependencies,
    EntryList entries,
    Consumer<String> warnings) {
  /** The identifier, quoted where it must be. */
  public String quote(String name) {
    return options.identifiers().quote(name);
  }

  /** The object's name, qualified with its schema, both quoted where they must be. */
  public String qualified(DatabaseObject object) {
    var namespace = object.namespace();
    return options
        .identifiers()
        .qualified(namespace == null ? null : namespace.name(), object.name());
  }

  /** A text as a literal. */
  public String literal(String text) {
    return Literals.quote(text, options.quoting());
  }

  /** The rest of an object's definition. */
  public <T extends Detail> T detail(DatabaseObject object, Class<T> kind) {
    return catalog.objectDetails().of(object, kind);
  }

  /** Whether a component of an object is wanted. */
  public boolean wants(DatabaseObject object, Component component) {
    return selection.wants(object, component);
  }

  /** The server's version. */
  public ServerVersion version() {
    return catalog.version();
  }
}
