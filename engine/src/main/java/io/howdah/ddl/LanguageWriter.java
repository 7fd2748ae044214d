package io.howdah.ddl;

import io.howdah.catalog.CatalogOids;
import io.howdah.model.Function;
import io.howdah.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes procedural languages: with their functions when these are dumped too, else as a request to
 * make what is known under the name, unless it is there already.
 *
 * <p>Source: {@code dumpProcLang} in {@code pg_dump.c}.
 */
final class LanguageWriter {
  private LanguageWriter() {}

  static void write(Language object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    Function handler = dumped(object.handlerOid(), context);
    Function inline = dumped(object.inlineOid(), context);
    Function validator = dumped(object.validatorOid(), context);
    StringBuilder sql = new StringBuilder();
    if (handler != null
        && (inline != null || object.inlineOid() == 0)
        && (validator != null || object.validatorOid() == 0)) {
      sql.append("CREATE ")
          .append(object.trusted() ? "TRUSTED " : "")
          .append("PROCEDURAL LANGUAGE ")
          .append(name)
          .append(" HANDLER ")
          .append(context.qualified(handler));
      if (inline != null) {
        sql.append(" INLINE ").append(context.qualified(inline));
      }
      if (validator != null) {
        sql.append(" VALIDATOR ").append(context.qualified(validator));
      }
    } else {
      sql.append("CREATE OR REPLACE PROCEDURAL LANGUAGE ").append(name);
    }
    sql.append(";\n");
    BinaryUpgrade.addToExtension(sql, object, "LANGUAGE", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "PROCEDURAL LANGUAGE", object.owner())
            .definition(sql.toString())
            .drop("DROP PROCEDURAL LANGUAGE " + name + ";\n"),
        context);
    Subject subject = Subject.of(object, "LANGUAGE", name, object.owner());
    ObjectEntry.commentAndLabels(object, subject, context);
    if (object.trusted()) {
      ObjectEntry.acl(object, subject, object.acl(), context);
    }
  }

  private static @Nullable Function dumped(long oid, DdlContext context) {
    Function function =
        oid == 0 ? null : context.catalog().index().find(CatalogOids.ROUTINE, oid, Function.class);
    return function == null || context.selection().of(function) == 0 ? null : function;
  }
}
