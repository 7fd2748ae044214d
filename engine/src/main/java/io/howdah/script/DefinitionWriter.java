package io.howdah.script;

import io.howdah.RestoreOptions;
import io.howdah.archive.Entry;
import io.howdah.sql.Identifiers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry's heading, its definition and its owner.
 *
 * <p>Source: {@code _printTocEntry} in {@code pg_backup_archiver.c}.
 */
final class DefinitionWriter {
  private static final int PARTITIONED_TABLE = 'p';

  private final RestoreOptions options;
  private final Identifiers identifiers;
  private final SqlTarget target;
  private final SessionState session;
  private final LargeObjectCommands largeObjects;
  private final TransactionCounter transactions;
  private final EntryData data;

  /** Used again for each entry. */
  private final StringBuilder heading = new StringBuilder();

  DefinitionWriter(
      RestoreOptions options,
      Identifiers identifiers,
      SqlTarget target,
      SessionState session,
      LargeObjectCommands largeObjects,
      TransactionCounter transactions,
      EntryData data) {
    this.options = options;
    this.identifiers = identifiers;
    this.target = target;
    this.session = session;
    this.largeObjects = largeObjects;
    this.transactions = transactions;
    this.data = data;
  }

  /**
   * Writes one entry.
   *
   * @param prefix what stands before {@code Name:} in the heading
   */
  void write(Entry entry, String prefix) throws IOException {
    session.becomeOwner(entry);
    session.selectSchema(entry.namespace());
    session.selectTablespace(entry.tablespace());
    if (entry.relkind() != PARTITIONED_TABLE) {
      session.selectTableAccessMethod(entry.tableAccessMethod());
    }
    target.comment(heading(entry, prefix));
    writeDefinition(entry);
    writeOwner(entry);
    if (entry.relkind() == PARTITIONED_TABLE
        && !options.noTableAccessMethod()
        && entry.tableAccessMethod() != null) {
      target.alterAccessMethod(
          "ALTER TABLE "
              + identifiers.qualified(entry.namespace(), EntryKinds.tag(entry))
              + " SET ACCESS METHOD "
              + identifiers.quote(entry.tableAccessMethod())
              + ";");
    }
    if (EntryKinds.isAcl(entry)) {
      // Such an entry may set the session's user by itself.
      session.forgetUser();
    }
  }

  private String heading(Entry entry, String prefix) {
    StringBuilder text = heading;
    text.setLength(0);
    text.append("--\n");
    if (options.verbose()) {
      text.append("-- TOC entry ").append(entry.dumpId());
      text.append(" (class ").append(entry.tableOid());
      text.append(" OID ").append(entry.oid()).append(")\n");
      if (entry.dependencyCount() > 0) {
        text.append("-- Dependencies:");
        for (int i = 0; i < entry.dependencyCount(); i++) {
          text.append(' ').append(entry.dependency(i));
        }
        text.append('\n');
      }
    }
    @Nullable String owner = options.noOwner() ? null : entry.owner();
    text.append("-- ").append(prefix);
    text.append("Name: ").append(EntryKinds.onOneLine(entry.tag(), ""));
    text.append("; Type: ").append(entry.desc());
    text.append("; Schema: ").append(EntryKinds.onOneLine(entry.namespace(), "-"));
    text.append("; Owner: ").append(EntryKinds.onOneLine(owner, "-"));
    String tablespace = entry.tablespace();
    if (tablespace != null && !tablespace.isEmpty() && !options.noTablespaces()) {
      text.append("; Tablespace: ").append(EntryKinds.onOneLine(tablespace, ""));
    }
    text.append('\n');
    if (options.verbose()) {
      String location = data.locationComment(entry);
      if (location != null) {
        text.append("-- ").append(location).append('\n');
      }
    }
    return text.append("--\n\n").toString();
  }

  private void writeDefinition(Entry entry) throws IOException {
    String definition = EntryKinds.definition(entry);
    if (options.noOwner() && entry.desc().equals("SCHEMA") && !definition.startsWith("--")) {
      // Old archives name the owner in CREATE SCHEMA.
      target.command("CREATE SCHEMA " + identifiers.quote(EntryKinds.tag(entry)) + ";\n\n\n");
    } else if (entry.desc().equals("BLOB METADATA")) {
      largeObjects.forEach(entry, "SELECT pg_catalog.lo_create('", "')");
    } else if (entry.desc().equals("ACL") && EntryKinds.tag(entry).startsWith("LARGE OBJECTS")) {
      largeObjects.privileges(entry);
    } else if (!definition.isEmpty()) {
      target.definition(definition);
      countStatements(entry, definition);
    }
  }

  /** Several statements count as several actions; semicolons tell, but not in function bodies. */
  private void countStatements(Entry entry, String definition) {
    if (!transactions.isLimited()
        || entry.desc().equals("FUNCTION")
        || entry.desc().equals("PROCEDURE")) {
      return;
    }
    int semicolons = 0;
    for (int i = definition.indexOf(';'); i >= 0; i = definition.indexOf(';', i + 1)) {
      semicolons++;
    }
    if (semicolons > 1) {
      transactions.add(semicolons - 1);
    }
  }

  private void writeOwner(Entry entry) throws IOException {
    String owner = entry.owner();
    if (options.noOwner()
        || owner == null
        || owner.isEmpty()
        || EntryKinds.orEmpty(entry.dropStatement()).isEmpty()) {
      return;
    }
    // Schema public may exist already, so that its owner has to be altered in any case.
    boolean existingSchema =
        entry.desc().equals("SCHEMA") && EntryKinds.definition(entry).startsWith("--");
    if (options.useSetSessionAuthorization() && !existingSchema) {
      return;
    }
    if (entry.desc().equals("BLOB METADATA")) {
      largeObjects.forEach(entry, "ALTER LARGE OBJECT ", ownerTo(owner));
      return;
    }
    String object = OwnedObject.describe(entry, identifiers);
    if (!object.isEmpty()) {
      target.command("ALTER " + object + ownerTo(owner) + ";\n\n");
    }
  }

  private String ownerTo(String owner) {
    return " OWNER TO " + identifiers.quote(owner);
  }
}
