package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.CatalogId;
import io.howdah.model.Database;
import io.howdah.model.Database.LargeObjectStorage;
import io.howdah.model.Database.RoleSetting;
import io.howdah.model.Database.SecurityLabel;
import io.howdah.sql.ConfigurationSettings;
import io.howdah.sql.Literals;
import java.util.List;

/**
 * Writes the database itself: CREATE DATABASE, its comment, labels and privileges, and its
 * properties. Those stand in an entry of their own, because CREATE DATABASE cannot share a
 * transaction with them.
 *
 * <p>Source: {@code dumpDatabase} in {@code pg_dump.c}.
 */
public final class DatabaseWriter {
  private DatabaseWriter() {}

  /** Adds the database's entries. */
  public static void write(Database database, DdlContext context) {
    String name = context.quote(database.name());
    int dumpId = context.entries().nextDumpId();
    context
        .entries()
        .add(
            new EntryDraft(
                    dumpId, database.catalogId(), database.name(), "DATABASE", Section.PRE_DATA)
                .owner(database.owner())
                .definition(create(database, name, context))
                .drop("DROP DATABASE " + name + ";\n"));
    writeComment(database, name, dumpId, context);
    writeLabels(database, name, dumpId, context);
    Subject subject =
        new Subject("DATABASE", name, null, database.owner(), database.catalogId(), dumpId);
    AclWriter.write(subject, database.acl(), context);
    writeProperties(database, name, context);
    if (!database.largeObjectStorage().isEmpty()) {
      writeLargeObjectStorage(database.largeObjectStorage(), context);
    }
  }

  private static String create(Database database, String name, DdlContext context) {
    StringBuilder sql = new StringBuilder("CREATE DATABASE ");
    sql.append(name).append(" WITH TEMPLATE = template0");
    if (context.options().binaryUpgrade()) {
      sql.append(" OID = ").append(database.catalogId().oid()).append(" STRATEGY = FILE_COPY");
    }
    appendLiteral(sql, " ENCODING = ", database.encoding(), context);
    sql.append(" LOCALE_PROVIDER = ").append(localeProvider(database));
    if (!database.collate().isEmpty() && database.collate().equals(database.characterType())) {
      appendLiteral(sql, " LOCALE = ", database.collate(), context);
    } else {
      appendLiteral(sql, " LC_COLLATE = ", database.collate(), context);
      appendLiteral(sql, " LC_CTYPE = ", database.characterType(), context);
    }
    String locale = database.locale();
    if (locale != null) {
      sql.append(database.localeProvider() == 'b' ? " BUILTIN_LOCALE = " : " ICU_LOCALE = ");
      Literals.append(sql, locale, context.options().quoting());
    }
    String rules = database.icuRules();
    if (rules != null) {
      sql.append(" ICU_RULES = ");
      Literals.append(sql, rules, context.options().quoting());
    }
    String collationVersion = database.collationVersion();
    if (context.options().binaryUpgrade() && collationVersion != null) {
      sql.append(" COLLATION_VERSION = ");
      Literals.append(sql, collationVersion, context.options().quoting());
    }
    // The tablespace cannot be left to the restore, as a table's can: CREATE DATABASE knows no
    // default for it.
    if (!database.tablespace().isEmpty()
        && !database.tablespace().equals("pg_default")
        && context.options().tablespaces()) {
      sql.append(" TABLESPACE = ").append(context.quote(database.tablespace()));
    }
    return sql.append(";\n").toString();
  }

  private static String localeProvider(Database database) {
    return switch (database.localeProvider()) {
      case 'b' -> "builtin";
      case 'c' -> "libc";
      case 'i' -> "icu";
      default ->
          throw new IllegalStateException(
              "unrecognized locale provider: " + database.localeProvider());
    };
  }

  private static void appendLiteral(
      StringBuilder sql, String clause, String value, DdlContext context) {
    if (!value.isEmpty()) {
      sql.append(clause);
      Literals.append(sql, value, context.options().quoting());
    }
  }

  /**
   * Comments on shared objects stand in a catalog of their own, so the common writer can't be used.
   */
  private static void writeComment(Database database, String name, int dumpId, DdlContext context) {
    String comment = database.comment();
    if (comment == null || comment.isEmpty() || !context.options().comments()) {
      return;
    }
    StringBuilder sql = new StringBuilder("COMMENT ON DATABASE ").append(name).append(" IS ");
    Literals.append(sql, comment, context.options().quoting());
    add(database, name, dumpId, "COMMENT", sql.append(";\n").toString(), context);
  }

  private static void writeLabels(Database database, String name, int dumpId, DdlContext context) {
    if (!context.options().securityLabels() || database.securityLabels().isEmpty()) {
      return;
    }
    StringBuilder sql = new StringBuilder();
    for (SecurityLabel label : database.securityLabels()) {
      sql.append("SECURITY LABEL FOR ").append(context.quote(label.provider()));
      sql.append(" ON DATABASE ").append(name).append(" IS ");
      Literals.appendEscaped(sql, label.label(), context.options().identifiers().characters());
      sql.append(";\n");
    }
    add(database, name, dumpId, "SECURITY LABEL", sql.toString(), context);
  }

  private static void add(
      Database database,
      String name,
      int dumpId,
      String description,
      String sql,
      DdlContext context) {
    context
        .entries()
        .add(
            new EntryDraft(
                    context.entries().nextDumpId(),
                    CatalogId.NONE,
                    "DATABASE " + name,
                    description,
                    Section.NONE)
                .owner(database.owner())
                .definition(sql)
                .dependsOn(dumpId));
  }

  private static void writeProperties(Database database, String name, DdlContext context) {
    StringBuilder sql = new StringBuilder();
    StringBuilder drop = new StringBuilder();
    if (!database.connectionLimit().equals("-1")) {
      sql.append("ALTER DATABASE ").append(name).append(" CONNECTION LIMIT = ");
      sql.append(database.connectionLimit()).append(";\n");
    }
    if (database.template()) {
      sql.append("ALTER DATABASE ").append(name).append(" IS_TEMPLATE = true;\n");
      // A template cannot be dropped, and ALTER DATABASE has no IF EXISTS.
      drop.append("UPDATE pg_catalog.pg_database SET datistemplate = false WHERE datname = ");
      Literals.append(drop, database.name(), context.options().quoting());
      drop.append(";\n");
    }
    for (String setting : database.settings()) {
      sql.append(
          ConfigurationSettings.alter(
              context.options().identifiers(), "DATABASE " + name, setting));
    }
    for (RoleSetting setting : database.roleSettings()) {
      String target = "ROLE " + context.quote(setting.role()) + " IN DATABASE " + name;
      sql.append(
          ConfigurationSettings.alter(context.options().identifiers(), target, setting.setting()));
    }
    if (context.options().binaryUpgrade()) {
      sql.append("\n-- For binary upgrade, set datfrozenxid and datminmxid.\n");
      sql.append("UPDATE pg_catalog.pg_database\nSET datfrozenxid = '")
          .append(database.frozenXid());
      sql.append("', datminmxid = '").append(database.minMultiXid()).append("'\nWHERE datname = ");
      Literals.append(sql, database.name(), context.options().quoting());
      sql.append(";\n");
    }
    if (!sql.isEmpty()) {
      // The dependency on DATABASE is deliberately left out, as pg_dump leaves it out.
      context
          .entries()
          .add(
              new EntryDraft(
                      context.entries().nextDumpId(),
                      CatalogId.NONE,
                      database.name(),
                      "DATABASE PROPERTIES",
                      Section.PRE_DATA)
                  .owner(database.owner())
                  .definition(sql.toString())
                  .drop(drop.toString()));
    }
  }

  // pg_upgrade takes the files of the catalog over as they are.
  private static void writeLargeObjectStorage(
      List<LargeObjectStorage> storage, DdlContext context) {
    StringBuilder sql =
        new StringBuilder(
            "\n-- For binary upgrade, preserve pg_largeobject and index relfilenodes\n");
    for (LargeObjectStorage relation : storage) {
      sql.append("SELECT pg_catalog.binary_upgrade_set_next_")
          .append(relation.oid() == Database.LARGE_OBJECTS_CATALOG ? "heap" : "index")
          .append("_relfilenode('")
          .append(relation.fileNode())
          .append("'::pg_catalog.oid);\n");
    }
    sql.append("TRUNCATE pg_catalog.pg_largeobject;\n");
    sql.append("\n-- For binary upgrade, set pg_largeobject relfrozenxid and relminmxid\n");
    for (LargeObjectStorage relation : storage) {
      sql.append("UPDATE pg_catalog.pg_class\nSET relfrozenxid = '").append(relation.frozenXid());
      sql.append("', relminmxid = '").append(relation.minMultiXid());
      sql.append("'\nWHERE oid = ").append(relation.oid()).append(";\n");
    }
    context
        .entries()
        .add(
            new EntryDraft(
                    context.entries().nextDumpId(),
                    CatalogId.NONE,
                    "pg_largeobject",
                    "pg_largeobject",
                    Section.PRE_DATA)
                .definition(sql.toString()));
  }
}
