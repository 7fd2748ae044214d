package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.model.Collation;
import io.howdah.model.detail.CollationDetail;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes collations. Source: {@code dumpCollation} in {@code pg_dump.c}. */
final class CollationWriter {
  private CollationWriter() {}

  static void write(Collation object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    CollationDetail detail = context.detail(object, CollationDetail.class);
    String name = context.quote(object.name());
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE COLLATION ")
        .append(qualified)
        .append(" (provider = ")
        .append(
            switch (detail.provider()) {
              case 'b' -> "builtin";
              case 'c' -> "libc";
              case 'i' -> "icu";
              case 'd' -> "default";
              default ->
                  throw new CatalogException(
                      "unrecognized collation provider: " + detail.provider());
            });
    if (!detail.deterministic()) {
      sql.append(", deterministic = false");
    }
    if (!isSound(detail, context)) {
      context.warnings().accept("invalid collation \"" + name + "\"");
    }
    appendLocale(sql, detail, context);
    if (context.options().binaryUpgrade() && detail.version() != null) {
      appendSetting(sql, "version", detail.version(), context);
    }
    sql.append(");\n");
    BinaryUpgrade.addToExtension(sql, object, "COLLATION", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "COLLATION", object.owner())
            .definition(sql.toString())
            .drop("DROP COLLATION " + qualified + ";\n"),
        context);
    ObjectEntry.comment(object, Subject.of(object, "COLLATION", name, object.owner()), context);
  }

  /** Before 15, ICU locales stood where those of libc do. */
  private static boolean hasLibcIcuLocale(CollationDetail detail, DdlContext context) {
    return detail.provider() == 'i' && !context.version().atLeast(15);
  }

  /** Whether just those properties are set that the provider has. */
  private static boolean isSound(CollationDetail detail, DdlContext context) {
    boolean libcUnset = detail.collate() == null && detail.ctype() == null;
    boolean libcSet = detail.collate() != null && detail.ctype() != null;
    boolean localeSet = detail.locale() != null;
    boolean rulesSet = detail.icuRules() != null;
    return switch (detail.provider()) {
      case 'd' -> libcUnset && !localeSet && !rulesSet;
      case 'b' -> libcUnset && localeSet && !rulesSet;
      case 'i' ->
          hasLibcIcuLocale(detail, context)
              ? libcSet && !localeSet && Objects.equals(detail.collate(), detail.ctype())
              : libcUnset && localeSet;
      default -> libcSet && !localeSet && !rulesSet;
    };
  }

  private static void appendLocale(StringBuilder sql, CollationDetail detail, DdlContext context) {
    switch (detail.provider()) {
      case 'b' -> appendSetting(sql, "locale", detail.locale(), context);
      case 'i' -> {
        String locale = hasLibcIcuLocale(detail, context) ? detail.collate() : detail.locale();
        appendSetting(sql, "locale", locale, context);
        if (detail.icuRules() != null) {
          appendSetting(sql, "rules", detail.icuRules(), context);
        }
      }
      case 'c' -> {
        if (detail.collate() != null && detail.collate().equals(detail.ctype())) {
          appendSetting(sql, "locale", detail.collate(), context);
        } else {
          appendSetting(sql, "lc_collate", detail.collate(), context);
          appendSetting(sql, "lc_ctype", detail.ctype(), context);
        }
      }
      default -> {
        // The default collation has no locale of its own, and can't be created anyway.
      }
    }
  }

  private static void appendSetting(
      StringBuilder sql, String name, @Nullable String value, DdlContext context) {
    sql.append(", ").append(name).append(" = ").append(context.literal(value == null ? "" : value));
  }
}
