package io.howdah.script;

import io.howdah.RestoreOptions;
import io.howdah.archive.Entry;
import java.io.IOException;

/**
 * Writes the commands that drop what an archive will make.
 *
 * <p>Source: {@code RestoreArchive} in {@code pg_backup_archiver.c}, the part for {@code --clean}.
 */
final class DropWriter {
  private final RestoreOptions options;
  private final SqlTarget target;
  private final SessionState session;
  private final LargeObjectCommands largeObjects;
  private final TransactionCounter transactions;

  DropWriter(
      RestoreOptions options,
      SqlTarget target,
      SessionState session,
      LargeObjectCommands largeObjects,
      TransactionCounter transactions) {
    this.options = options;
    this.target = target;
    this.session = session;
    this.largeObjects = largeObjects;
    this.transactions = transactions;
  }

  /** Drops an entry's object, if the entry is one that is dropped. */
  void write(SelectedEntry selected) throws IOException {
    Entry entry = selected.entry();
    boolean database = EntryKinds.isDatabase(entry);
    // In a database still to be made there is nothing to drop but the database itself.
    if (options.createDatabase() && !database) {
      return;
    }
    Wanted wanted = selected.wanted();
    if (!(wanted.schema() || wanted.data()) || entry.dropStatement() == null) {
      return;
    }
    target.startEntry(entry);
    if (target.wantsInfo()) {
      target.info("dropping " + entry.desc() + " " + EntryKinds.tag(entry));
    }
    boolean outsideTransaction = transactions.isLimited() && database;
    if (outsideTransaction) {
      target.commit("COMMIT;\n");
    }
    session.becomeOwner(entry);
    session.selectSchema(entry.namespace());
    drop(entry, entry.dropStatement());
    if (outsideTransaction) {
      target.begin("BEGIN;\n");
      transactions.reset();
    } else {
      transactions.count("COMMIT;\nBEGIN;\n");
    }
  }

  private void drop(Entry entry, String statement) throws IOException {
    if (entry.desc().equals("BLOB METADATA")) {
      if (options.ifExists()) {
        largeObjects.forEach(
            entry,
            "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata WHERE oid ="
                + " '",
            "'");
      } else {
        largeObjects.forEach(entry, "SELECT pg_catalog.lo_unlink('", "')");
      }
    } else if (statement.isEmpty()) {
      return;
    } else if (!options.ifExists() || statement.startsWith("--")) {
      target.command(statement);
    } else if (entry.desc().equals("BLOB")) {
      largeObjects.dropIfExists(entry.oid());
    } else {
      target.command(withIfExists(entry, statement));
    }
  }

  private String withIfExists(Entry entry, String statement) {
    String start = "";
    String rest = statement;
    if (rest.startsWith("ALTER TABLE")) {
      start = "ALTER TABLE IF EXISTS";
      rest = rest.substring("ALTER TABLE".length());
    }
    if (entry.desc().equals("DEFAULT")
        || entry.desc().equals("DATABASE PROPERTIES")
        || rest.startsWith("CREATE OR REPLACE VIEW")) {
      return start + rest;
    }
    String drop =
        switch (entry.desc()) {
          case "CONSTRAINT", "CHECK CONSTRAINT", "FK CONSTRAINT" -> "DROP CONSTRAINT";
          default -> "DROP " + entry.desc();
        };
    int at = rest.indexOf(drop);
    if (at < 0) {
      target.warning("could not find where to insert IF EXISTS in statement \"" + statement + "\"");
      return start + rest;
    }
    int behind = at + drop.length();
    return start + rest.substring(0, behind) + " IF EXISTS" + rest.substring(behind);
  }
}
