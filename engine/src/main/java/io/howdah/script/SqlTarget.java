package io.howdah.script;

import io.howdah.archive.Entry;
import java.io.IOException;

/**
 * Where the SQL of entries goes: into a script, or to a server. Each call of {@link #command} is
 * what a server is sent at once, so that errors belong to it.
 *
 * <p>Where a call has a text for scripts, that is how scripts spell what a server does in another
 * way.
 */
public interface SqlTarget {

  /** The entry that what follows belongs to. */
  void startEntry(Entry entry);

  /** Progress, in its place between the statements. */
  void info(String message);

  /** Whether {@link #info} is of interest. */
  boolean wantsInfo();

  /** A warning, in its place between the statements. */
  void warning(String message);

  /** Text for readers of scripts; servers don't get it. */
  void comment(String text) throws IOException;

  /** One or more statements, ended by a semicolon and newlines, that succeed or fail together. */
  void command(String sql) throws IOException;

  /** An entry's definition, as {@link #command}, but without the empty line behind it. */
  default void definition(String sql) throws IOException {
    command(sql + "\n\n");
  }

  /** Sets the access method of a partitioned table; the SQL ends with a semicolon. */
  void alterAccessMethod(String sql) throws IOException;

  /**
   * Changes a setting that holds until it is changed again.
   *
   * @param value what it is set to, as messages show it
   * @param sql the SET command, without semicolon
   */
  void set(SessionSetting setting, String value, String sql) throws IOException;

  /** Sets what holds for the whole of a restore; servers forget all other settings. */
  void setFixedState(FixedState state) throws IOException;

  /** Begins a transaction. */
  void begin(String script) throws IOException;

  /** Commits the transaction. */
  void commit(String script) throws IOException;

  /** Leaves the database for another one on the same server. */
  void connect(String database) throws IOException;

  /**
   * Loads the data of a table, or the commands that stand in an entry's data.
   *
   * @param truncateFirst whether the table is known to be empty, so that truncating it in the same
   *     transaction saves the server work
   */
  void data(Entry entry, boolean truncateFirst) throws IOException;

  /** Loads the contents of an entry's large objects. */
  void largeObjects(Entry entry) throws IOException;

  /** Says that a table's definition went through, or did not. */
  void tableDone(Entry entry);

  /** Whether an entry's turn must be passed over because of what happened before. */
  boolean skips(Entry entry) throws IOException;
}
