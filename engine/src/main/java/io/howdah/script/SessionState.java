package io.howdah.script;

import io.howdah.RestoreOptions;
import io.howdah.archive.Entry;
import io.howdah.sql.Identifiers;
import io.howdah.sql.Literals;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the session, or the script's imagined session, is set to, so that only changes are written.
 * Not thread-safe.
 *
 * <p>Source: {@code _becomeUser}, {@code _selectOutputSchema}, {@code _selectTablespace}, {@code
 * _selectTableAccessMethod} and {@code _reconnectToDB} in {@code pg_backup_archiver.c}.
 */
public final class SessionState {
  private final RestoreOptions options;
  private final Identifiers identifiers;
  private final FixedState fixed;
  private final SqlTarget target;
  private @Nullable String user;
  private @Nullable String schema;
  private @Nullable String tablespace;
  private @Nullable String tableAccessMethod;

  /** A session of which nothing is known. */
  public SessionState(
      RestoreOptions options, Identifiers identifiers, FixedState fixed, SqlTarget target) {
    this.options = options;
    this.identifiers = identifiers;
    this.fixed = fixed;
    this.target = target;
  }

  /** Sets what holds for the whole restore; with a transaction size, begins a transaction. */
  public void setFixed() throws IOException {
    target.setFixedState(fixed);
    if (options.transactionSize() > 0) {
      target.begin("\nBEGIN;\n");
    }
    target.comment("\n");
  }

  /** Goes to another database, where nothing is set yet. */
  void connect(String database) throws IOException {
    target.connect(database);
    user = null;
    schema = null;
    tableAccessMethod = null;
    tablespace = null;
    setFixed();
  }

  /** Forgets the schema: the objects dropped may have been those that its name led to. */
  void forgetSchema() {
    schema = null;
  }

  /** Forgets who the session acts as. */
  void forgetUser() {
    user = null;
  }

  /** Acts as a user; null or empty for the one who connected. */
  void become(@Nullable String wanted) throws IOException {
    String name = EntryKinds.orEmpty(wanted);
    if (name.equals(user)) {
      return;
    }
    StringBuilder sql = new StringBuilder("SET SESSION AUTHORIZATION ");
    if (name.isEmpty()) {
      sql.append("DEFAULT");
    } else {
      Literals.append(sql, name, fixed.quoting());
    }
    target.set(SessionSetting.AUTHORIZATION, name, sql.toString());
    user = name;
  }

  /** Acts as an object's owner, if that is how owners are restored. */
  void becomeOwner(Entry entry) throws IOException {
    if (!options.noOwner() && options.useSetSessionAuthorization()) {
      become(entry.owner());
    }
  }

  /** For archives without a search path: makes unqualified names lead to a schema. */
  void selectSchema(@Nullable String wanted) throws IOException {
    if (fixed.searchPath() != null || wanted == null || wanted.isEmpty() || wanted.equals(schema)) {
      return;
    }
    String sql = "SET search_path = " + identifiers.quote(wanted);
    target.set(
        SessionSetting.SEARCH_PATH,
        wanted,
        wanted.equals("pg_catalog") ? sql : sql + ", pg_catalog");
    schema = wanted;
  }

  /** Has what is made next stored in a tablespace; empty for the database's own. */
  void selectTablespace(@Nullable String wanted) throws IOException {
    if (options.noTablespaces() || wanted == null || wanted.equals(tablespace)) {
      return;
    }
    String name = identifiers.quote(wanted);
    target.set(
        SessionSetting.TABLESPACE,
        name,
        "SET default_tablespace = " + (wanted.isEmpty() ? "''" : name));
    tablespace = wanted;
  }

  /** Has what is made next stored by an access method. */
  void selectTableAccessMethod(@Nullable String wanted) throws IOException {
    if (options.noTableAccessMethod() || wanted == null || wanted.equals(tableAccessMethod)) {
      return;
    }
    target.set(
        SessionSetting.TABLE_ACCESS_METHOD,
        wanted,
        "SET default_table_access_method = " + identifiers.quote(wanted));
    tableAccessMethod = wanted;
  }
}
