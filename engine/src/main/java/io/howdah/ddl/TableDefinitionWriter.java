package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.RelationDetails;
import io.howdah.model.Component;
import io.howdah.model.Table;
import io.howdah.model.TableProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the definition of a table, foreign table, view or materialized view, its comments and its
 * security labels.
 *
 * <p>Source: {@code dumpTableSchema} in {@code pg_dump.c}.
 */
final class TableDefinitionWriter {
  private TableDefinitionWriter() {}

  static void write(Table table, DdlContext context) {
    TableProperties properties = table.properties();
    String type = type(properties.kind());
    String qualified = context.qualified(table);
    StringBuilder sql = new StringBuilder();
    if (context.options().binaryUpgrade()) {
      if (table.properties().rowTypeOid() != 0) {
        BinaryUpgrade.keepTypeOids(sql, table.properties().rowTypeOid(), context);
      }
      RelationUpgrade.keepRelationOids(sql, table.oid(), context);
    }
    if (properties.kind() == 'v') {
      sql.append("CREATE VIEW ").append(qualified);
      if (context.repairs().isDummyView(table.dumpId())) {
        ViewClauses.appendDummyBody(sql, table, context);
      } else {
        ViewClauses.appendBody(sql, table, context);
      }
    } else {
      appendTable(sql, table, type, qualified, context);
    }
    appendReplicaIdentity(sql, properties, qualified);
    if (properties.forceRowSecurity()) {
      sql.append("\nALTER TABLE ONLY ").append(qualified).append(" FORCE ROW LEVEL SECURITY;\n");
    }
    if (context.options().binaryUpgrade()) {
      BinaryUpgrade.addToExtension(sql, table, type, context.quote(table.name()), context);
    }
    Section section =
        context.repairs().isPostponed(table.dumpId()) ? Section.POST_DATA : Section.PRE_DATA;
    context
        .entries()
        .add(
            new EntryDraft(table.dumpId(), table.catalogId(), table.name(), type, section)
                .namespace(Names.namespace(table))
                .tablespace(tablespace(properties))
                .tableAccessMethod(accessMethod(properties))
                .relationKind(properties.kind())
                .owner(properties.owner())
                .definition(sql.toString())
                .drop("DROP " + type + " " + qualified + ";\n"));
    if (context.wants(table, Component.COMMENT)) {
      CommentWriter.writeTable(table, type, Names.columns(table, context), context);
    }
    if (context.wants(table, Component.SECURITY_LABEL)) {
      SecurityLabelWriter.writeTable(table, type, Names.columns(table, context), context);
    }
    ConstraintComments.writeInline(table, context);
  }

  private static String type(char kind) {
    return switch (kind) {
      case 'v' -> "VIEW";
      case 'm' -> "MATERIALIZED VIEW";
      case 'f' -> "FOREIGN TABLE";
      default -> "TABLE";
    };
  }

  private static void appendTable(
      StringBuilder sql, Table table, String type, String qualified, DdlContext context) {
    TableProperties properties = table.properties();
    RelationDetails details = context.catalog().relationDetails();
    boolean upgrade = context.options().binaryUpgrade();
    // A partitioned table can't be UNLOGGED from server 18 on, and never had storage.
    boolean unlogged = properties.persistence() == 'u' && properties.kind() != 'p';
    sql.append(unlogged ? "CREATE UNLOGGED " : "CREATE ");
    sql.append(type).append(' ').append(qualified);
    if (properties.ofType() != null && !upgrade) {
      sql.append(" OF ").append(properties.ofType());
    }
    String foreignOptions = "";
    if (properties.kind() != 'm') {
      ColumnClauses.append(sql, table, context);
      appendParents(sql, table, context);
      if (properties.kind() == 'p') {
        sql.append("\nPARTITION BY ").append(details.partitionKey(table));
      }
      if (properties.kind() == 'f') {
        sql.append("\nSERVER ").append(context.quote(details.foreignTable(table).server()));
        foreignOptions = details.foreignTable(table).options();
      }
    }
    appendOptions(sql, properties, context);
    if (!foreignOptions.isEmpty()) {
      sql.append("\nOPTIONS (\n    ").append(foreignOptions).append("\n)");
    }
    if (properties.kind() == 'm') {
      sql.append(" AS\n").append(details.viewQuery(table)).append("\n  WITH NO DATA;\n");
      RequiredExtensions.append(sql, table, type, qualified, context);
    } else {
      sql.append(";\n");
    }
    if (upgrade) {
      TableUpgrade.append(sql, table, qualified, context);
    }
    ColumnAlterations.append(sql, table, qualified, context);
  }

  private static void appendParents(StringBuilder sql, Table table, DdlContext context) {
    List<Table> parents = context.catalog().relationDetails().parents(table);
    if (parents.isEmpty() || table.properties().partition() || context.options().binaryUpgrade()) {
      return;
    }
    sql.append("\nINHERITS (");
    for (int i = 0; i < parents.size(); i++) {
      sql.append(i > 0 ? ", " : "").append(context.qualified(parents.get(i)));
    }
    sql.append(')');
  }

  private static void appendOptions(
      StringBuilder sql, TableProperties properties, DdlContext context) {
    String options = properties.options();
    String toastOptions = properties.toastOptions();
    boolean any = RelationOptions.isPresent(options);
    boolean anyToast = RelationOptions.isPresent(toastOptions);
    if (!any && !anyToast) {
      return;
    }
    sql.append("\nWITH (");
    if (options != null && any) {
      RelationOptions.append(sql, options, "", context);
    }
    if (toastOptions != null && anyToast) {
      sql.append(any ? ", " : "");
      RelationOptions.append(sql, toastOptions, "toast.", context);
    }
    sql.append(')');
  }

  /** An index as replica identity is written with the index. */
  private static void appendReplicaIdentity(
      StringBuilder sql, TableProperties properties, String qualified) {
    char kind = properties.kind();
    if (kind != 'r' && kind != 'p' && kind != 'm') {
      return;
    }
    String identity =
        switch (properties.replicaIdentity()) {
          case 'n' -> "NOTHING";
          case 'f' -> "FULL";
          default -> "";
        };
    if (!identity.isEmpty()) {
      sql.append("\nALTER TABLE ONLY ")
          .append(qualified)
          .append(" REPLICA IDENTITY ")
          .append(identity)
          .append(";\n");
    }
  }

  /** Null for what can't have a tablespace. */
  private static @Nullable String tablespace(TableProperties properties) {
    return switch (properties.kind()) {
      case 'r', 'm', 'p' -> properties.tablespace();
      default -> null;
    };
  }

  private static @Nullable String accessMethod(TableProperties properties) {
    return switch (properties.kind()) {
      case 'r', 'm', 'p' -> properties.accessMethod();
      default -> null;
    };
  }
}
