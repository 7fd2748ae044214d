package io.howdah.script;

import io.howdah.RestoreOptions;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import io.howdah.sql.Identifiers;
import java.io.IOException;

/**
 * Restores entries one by one into a target, a script or a server. Not thread-safe; each session
 * has its own.
 *
 * <p>Source: {@code restore_toc_entry} in {@code pg_backup_archiver.c}.
 */
public final class EntryWriter {
  private final RestoreOptions options;
  private final Identifiers identifiers;
  private final SqlTarget target;
  private final SessionState session;
  private final TransactionCounter transactions;
  private final DefinitionWriter definitions;
  private final DropWriter drops;

  /**
   * A writer for a session of which nothing is known.
   *
   * @param toc of the archive
   */
  public EntryWriter(
      RestoreOptions options, FixedState fixed, Toc toc, EntryData data, SqlTarget target) {
    this.options = options;
    this.identifiers = fixed.identifiers(options);
    this.target = target;
    this.session = new SessionState(options, identifiers, fixed, target);
    this.transactions = new TransactionCounter(target, options.transactionSize());
    LargeObjectCommands largeObjects = new LargeObjectCommands(target, transactions, toc);
    this.definitions =
        new DefinitionWriter(
            options, identifiers, target, session, largeObjects, transactions, data);
    this.drops = new DropWriter(options, target, session, largeObjects, transactions);
  }

  /** Sets the session up; with a transaction size, begins the first transaction. */
  public void start() throws IOException {
    session.setFixed();
    transactions.reset();
  }

  /** Drops an entry's object. */
  void drop(SelectedEntry selected) throws IOException {
    drops.write(selected);
  }

  /** Says that the drops are done. */
  void endDrops() {
    session.forgetSchema();
  }

  /**
   * Restores one entry.
   *
   * @param truncateFirst whether the entry's table is known to be empty
   */
  public void restore(SelectedEntry selected, boolean truncateFirst) throws IOException {
    Entry entry = selected.entry();
    Wanted wanted = selected.wanted();
    target.startEntry(entry);
    if (entry.desc().equals("WARNING") && !options.suppressDumpWarnings()) {
      repeatWarning(entry);
    }
    if (wanted.schema()) {
      restoreDefinition(entry);
    }
    if (wanted.data()) {
      if (entry.hasData()) {
        restoreData(entry, truncateFirst);
      } else if (!wanted.schema()) {
        if (target.wantsInfo()) {
          target.info("executing " + entry.desc() + " " + EntryKinds.tag(entry));
        }
        definitions.write(entry, "");
      }
    }
    if (wanted.statistics()) {
      definitions.write(entry, "Statistics for ");
    }
    if (wanted.restores()) {
      transactions.count("COMMIT;\nBEGIN;\n\n");
    }
  }

  private void repeatWarning(Entry entry) {
    String text = options.schema() ? EntryKinds.definition(entry) : "";
    if (text.isEmpty()) {
      text = EntryKinds.orEmpty(entry.copyStatement());
    }
    if (!text.isEmpty()) {
      target.warning("warning from original dump file: " + text);
    }
  }

  private void restoreDefinition(Entry entry) throws IOException {
    boolean database = EntryKinds.isDatabase(entry);
    String tag = EntryKinds.tag(entry);
    if (database && transactions.isLimited()) {
      target.commit("COMMIT;\n\n");
    }
    if (target.wantsInfo()) {
      String schema = entry.namespace() == null ? "" : entry.namespace() + ".";
      target.info("creating " + entry.desc() + " \"" + schema + tag + "\"");
    }
    definitions.write(entry, "");
    if (entry.desc().equals("TABLE")) {
      target.tableDone(entry);
    }
    if (database) {
      target.info("connecting to new database \"" + tag + "\"");
      session.connect(tag);
      transactions.reset();
    }
  }

  private void restoreData(Entry entry, boolean truncateFirst) throws IOException {
    definitions.write(entry, "Data for ");
    String tag = EntryKinds.tag(entry);
    switch (entry.desc()) {
      case "BLOBS" -> {
        target.info("processing BLOBS");
        session.selectSchema("pg_catalog");
        target.largeObjects(entry);
      }
      case "BLOB COMMENTS" -> {
        target.info("processing BLOB COMMENTS");
        session.selectSchema("pg_catalog");
        target.data(entry, false);
      }
      default -> {
        boolean triggers = options.disableTriggers() && !options.schema();
        String table = identifiers.qualified(entry.namespace(), tag);
        if (triggers) {
          target.info("disabling triggers for " + tag);
          session.become(options.superuser());
          target.command("ALTER TABLE " + table + " DISABLE TRIGGER ALL;\n\n");
        }
        session.becomeOwner(entry);
        session.selectSchema(entry.namespace());
        if (target.wantsInfo()) {
          target.info(
              "processing data for table \""
                  + EntryKinds.orEmpty(entry.namespace())
                  + "."
                  + tag
                  + "\"");
        }
        target.data(entry, truncateFirst && !EntryKinds.loadsViaPartitionRoot(entry));
        if (triggers) {
          target.info("enabling triggers for " + tag);
          session.become(options.superuser());
          target.command("ALTER TABLE " + table + " ENABLE TRIGGER ALL;\n\n");
        }
      }
    }
  }
}
