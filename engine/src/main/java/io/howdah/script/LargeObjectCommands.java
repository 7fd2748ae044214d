package io.howdah.script;

import io.howdah.HowdahException;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.io.IOException;

/**
 * Commands that an entry holds once for many large objects.
 *
 * <p>Source: {@code IssueCommandPerBlob}, {@code IssueACLPerBlob} and {@code DropLOIfExists} in
 * {@code pg_backup_db.c}.
 */
final class LargeObjectCommands {
  private static final String LARGE_OBJECT = "LARGE OBJECT ";

  private final SqlTarget target;
  private final TransactionCounter transactions;
  private final Toc toc;

  LargeObjectCommands(SqlTarget target, TransactionCounter transactions, Toc toc) {
    this.target = target;
    this.transactions = transactions;
    this.toc = toc;
  }

  /** One command for each OID that the entry's definition lists, a line each. */
  void forEach(Entry metadata, String begin, String end) throws IOException {
    String oids = EntryKinds.definition(metadata);
    int start = 0;
    for (int newline = oids.indexOf('\n'); newline >= 0; newline = oids.indexOf('\n', start)) {
      target.command(begin + oids.substring(start, newline) + end + ";\n");
      transactions.count("COMMIT;\nBEGIN;\n\n");
      start = newline + 1;
    }
    target.comment("\n");
  }

  /** Drops one large object, if it exists. */
  void dropIfExists(long oid) throws IOException {
    target.command(
        "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata WHERE oid = '"
            + oid
            + "';\n");
  }

  /**
   * Applies the GRANT and REVOKE commands, written for one large object, to each object of the
   * group that the entry depends on.
   */
  void privileges(Entry acl) throws IOException {
    int id = acl.dependencyCount() == 0 ? 0 : acl.dependency(0);
    Entry metadata = toc.entry(id);
    if (metadata == null) {
      throw new HowdahException("could not find entry for ID " + id);
    }
    String sql = EntryKinds.definition(acl);
    boolean quoted = false;
    int start = 0;
    String begin = null;
    int endStart = 0;
    int i = 0;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      }
      if (quoted) {
        i++;
      } else if (sql.startsWith(LARGE_OBJECT, i)) {
        i += LARGE_OBJECT.length();
        begin = sql.substring(start, i);
        while (i < sql.length() && sql.charAt(i) >= '0' && sql.charAt(i) <= '9') {
          i++;
        }
        endStart = i;
      } else if (c == ';') {
        if (begin == null) {
          throw new HowdahException("could not parse privileges of large objects: " + sql);
        }
        forEach(metadata, begin, sql.substring(endStart, i));
        i++;
        while (i < sql.length() && Character.isWhitespace(sql.charAt(i))) {
          i++;
        }
        start = i;
        begin = null;
      } else {
        i++;
      }
    }
  }
}
