package io.howdah.dump.data;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.DataSink;
import io.howdah.catalog.RelationDetails;
import io.howdah.ddl.LoadTarget;
import io.howdah.dump.rows.BinaryTable;
import io.howdah.dump.rows.BinaryTables;
import io.howdah.dump.rows.RowStream;
import io.howdah.model.Column;
import io.howdah.model.Table;
import io.howdah.model.TableData;
import io.howdah.sql.Characters;
import io.howdah.sql.Identifiers;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.CopyOut;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
import io.howdah.wire.WireException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table's rows and hands them to a sink, as COPY text or as INSERT commands. No row is ever
 * held whole. Immutable: one serves all tables and workers.
 *
 * <p>Source: {@code dumpTableData_copy} and {@code dumpTableData_insert} in {@code pg_dump.c}.
 */
public final class TableRowsPump {
  private static final byte[] END_OF_COPY = "\\.\n\n\n".getBytes(StandardCharsets.ISO_8859_1);

  private static final String COPY_QUERY = "COPY (";
  private static final String DECLARE_CURSOR = "DECLARE _pg_dump_cursor CURSOR FOR ";

  /**
   * How rows are written.
   *
   * @param rowsPerInsert 0 for COPY
   * @param columnInserts whether INSERT names its columns
   * @param doNothing whether INSERT passes over conflicting rows
   * @param loadViaPartitionRoot whether partitions are loaded through the topmost table
   * @param standardStrings whether backslashes stand for themselves in literals
   * @param encoding the client encoding, as PostgreSQL spells it
   */
  public record Style(
      Identifiers identifiers,
      int rowsPerInsert,
      boolean columnInserts,
      boolean doNothing,
      boolean loadViaPartitionRoot,
      boolean standardStrings,
      String encoding) {}

  private final RelationDetails details;
  private final BinaryTables binary;
  private final Style style;

  /**
   * Reads tables of this catalog.
   *
   * @param binary the tables whose rows are read in binary format
   */
  public TableRowsPump(RelationDetails details, BinaryTables binary, Style style) {
    this.details = details;
    this.binary = binary;
    this.style = style;
  }

  /**
   * Copies a table's rows and finishes the sink.
   *
   * @param condition a further condition that restricts the rows to a piece of the table, such as
   *     {@code ctid >= '(0,0)'}; null for all rows
   * @throws HowdahException when the server ends the reading with an error
   */
  public void copy(Connection connection, TableData data, @Nullable String condition, DataSink sink)
      throws IOException {
    boolean foreign = data.table().properties().kind() == 'f';
    if (foreign) {
      restrict(connection, "view");
    }
    if (style.rowsPerInsert() == 0) {
      copyText(connection, data, condition, sink);
    } else {
      insertText(connection, data, sink);
    }
    if (foreign) {
      restrict(connection, "view, foreign-table");
    }
    sink.finish();
  }

  /**
   * Foreign tables may only be read while their data is dumped: until then no function of theirs
   * shall run.
   */
  private static void restrict(Connection connection, String kinds) {
    connection.query(
        "SELECT pg_catalog.set_config(name, '"
            + kinds
            + "', true) FROM pg_catalog.pg_settings WHERE name = 'restrict_nonsystem_relation_kind'");
  }

  private void copyText(
      Connection connection, TableData data, @Nullable String condition, DataSink sink)
      throws IOException {
    String sql = copyCommand(data, condition);
    // A COPY that does not even start failed as any query does; only what breaks off has words of
    // its own.
    RowStream rows = open(connection, data, condition, "");
    try (rows) {
      for (int length = rows.next(); length > 0; length = rows.next()) {
        sink.write(rows.array(), rows.offset(), length);
      }
    } catch (ServerException failed) {
      endBroken(sink);
      throw failed(data.table(), sql, failed);
    } catch (ConnectionLostException lost) {
      endBroken(sink);
      throw lost(data.table(), sql, lost);
    } catch (HowdahException unexpected) {
      endBroken(sink);
      throw unexpected;
    }
    sink.write(END_OF_COPY, 0, END_OF_COPY.length);
  }

  /**
   * Begins to read a table's rows, in binary format where that was decided.
   *
   * @param condition as of {@link #copy}
   * @param prefix statements to run before, each with a semicolon; may be empty
   * @throws ServerException when the COPY does not even start
   */
  public RowStream open(
      Connection connection, TableData data, @Nullable String condition, String prefix) {
    String sql = copyCommand(data, condition);
    BinaryTable table = binary.of(data.table().oid());
    if (table == null) {
      return RowStream.ofText(connection.copyOut(prefix + sql));
    }
    try {
      CopyOut rows = connection.copyOut(prefix + binaryCommand(table, data.table(), condition));
      return RowStream.ofBinary(rows, table, data.table().name());
    } catch (ServerException failed) {
      // Told as of the COPY that C would have sent, unless it points into the one that was.
      throw failed.serverMessage().position() > 0
          ? failed
          : new ServerException(failed.serverMessage(), prefix + sql);
    }
  }

  /** Ends rows that broke off, in a script that is read as it comes: as C does. */
  public void endBroken(DataSink sink) throws IOException {
    sink.write(END_OF_COPY, 0, END_OF_COPY.length);
  }

  /** Writes what stands behind the rows of a COPY, and finishes the sink. */
  public void end(DataSink sink) throws IOException {
    sink.write(END_OF_COPY, 0, END_OF_COPY.length);
    sink.finish();
  }

  /**
   * The COPY that reads a table.
   *
   * @param condition as of {@link #copy}
   */
  public String copyCommand(TableData data, @Nullable String condition) {
    Table table = data.table();
    String columns = LoadTarget.columnList(table, details, style.identifiers());
    String filter = data.filter();
    if (filter == null && condition == null && table.properties().kind() != 'f') {
      return "COPY " + name(table) + " " + columns + " TO stdout;";
    }
    String list = columns.isEmpty() ? "*" : columns.substring(1, columns.length() - 1);
    // The blank is C's, also where nothing follows.
    String where = " " + (filter == null ? "" : filter);
    if (condition != null) {
      where += (filter == null ? "WHERE " : " AND ") + condition;
    }
    String only = condition == null ? "" : "ONLY ";
    return "COPY (SELECT " + list + " FROM " + only + name(table) + where + ") TO stdout;";
  }

  private String binaryCommand(BinaryTable binary, Table table, @Nullable String condition) {
    return "COPY (SELECT "
        + binary.selectList(LoadTarget.columns(table, details), style.identifiers())
        + " FROM ONLY "
        + name(table)
        + (condition == null ? "" : " WHERE " + condition)
        + ") TO stdout (FORMAT binary);";
  }

  private void insertText(Connection connection, TableData data, DataSink sink) throws IOException {
    Table table = data.table();
    List<InsertText.Column> kinds = new ArrayList<>();
    StringBuilder selected = new StringBuilder();
    StringBuilder names = new StringBuilder();
    boolean override = false;
    Rows types = connection.query(columnTypesQuery(table));
    int row = 0;
    for (Column column : details.columns(table)) {
      override |= column.identity() == 'a';
      if (column.dropped()) {
        continue;
      }
      long type = types.getLong(row++, 0);
      boolean generated = column.generated() != 0;
      if (generated && style.columnInserts()) {
        continue;
      }
      String name = style.identifiers().quote(column.name());
      selected.append(kinds.isEmpty() ? "" : ", ").append(generated ? "NULL" : name);
      names.append(kinds.isEmpty() ? "(" : ", ").append(name);
      kinds.add(generated ? InsertText.Column.GENERATED : kind(type));
    }
    String filter = data.filter();
    String query =
        "SELECT "
            + (kinds.isEmpty() ? "NULL" : selected)
            + " FROM ONLY "
            + name(table)
            + (filter == null ? "" : " " + filter);
    Table target = LoadTarget.of(table, details, style.loadViaPartitionRoot()).table();
    String head = "INSERT INTO " + name(target) + " ";
    if (kinds.isEmpty()) {
      head += "DEFAULT VALUES;\n";
    } else {
      head +=
          (style.columnInserts() ? names + ") " : "")
              + (override ? "OVERRIDING SYSTEM VALUE " : "")
              + "VALUES";
    }
    CopyOut rows = open(connection, query);
    try (rows) {
      InsertText.copy(
          rows,
          new InsertText.Shape(
              head,
              kinds,
              style.rowsPerInsert(),
              style.doNothing(),
              style.standardStrings(),
              Characters.of(style.encoding())),
          sink);
    } catch (ServerException | ConnectionLostException failed) {
      throw new HowdahException(
          Diagnostic.error("query failed: " + failed.getMessage())
              .withDetail("Query was: FETCH 100 FROM _pg_dump_cursor"),
          failed);
    }
  }

  // Rows come faster by COPY; what fails is told as of the cursor that C's pg_dump reads by.
  private static CopyOut open(Connection connection, String query) throws IOException {
    try {
      return connection.copyOut(COPY_QUERY + query + ") TO stdout;");
    } catch (ServerException failed) {
      throw new ServerException(
          failed.serverMessage().moved(DECLARE_CURSOR.length() - COPY_QUERY.length()),
          DECLARE_CURSOR + query);
    }
  }

  /** The type of each column that is not dropped; for a domain, the type at its bottom. */
  private static String columnTypesQuery(Table table) {
    return "WITH RECURSIVE c AS (SELECT attnum, atttypid AS type FROM pg_catalog.pg_attribute"
        + " WHERE attrelid = "
        + table.oid()
        + " AND attnum > 0 AND NOT attisdropped"
        + " UNION ALL SELECT c.attnum, t.typbasetype FROM c"
        + " JOIN pg_catalog.pg_type t ON t.oid = c.type AND t.typtype = 'd')"
        + " SELECT c.type FROM c JOIN pg_catalog.pg_type t ON t.oid = c.type AND t.typtype <> 'd'"
        + " ORDER BY c.attnum";
  }

  /** By OID of a built-in type, the same in every server. Source: {@code pg_type.dat}. */
  private static InsertText.Column kind(long type) {
    return switch ((int) type) {
      case 20, 21, 23, 26, 700, 701, 1700 -> InsertText.Column.NUMBER;
      case 1560, 1562 -> InsertText.Column.BITS;
      case 16 -> InsertText.Column.BOOLEAN;
      default -> InsertText.Column.LITERAL;
    };
  }

  private String name(Table table) {
    var namespace = table.namespace();
    return style.identifiers().qualified(namespace == null ? null : namespace.name(), table.name());
  }

  /** What is said of a COPY that broke off. */
  public static HowdahException failed(Table table, String sql, ServerException failed) {
    return brokenOff(table, sql, "PQgetResult", String.valueOf(failed.getMessage()), failed);
  }

  /** What is said of a COPY in whose midst the line broke; the cause is the loss. */
  public static HowdahException lost(Table table, String sql, ConnectionLostException lost) {
    String message = String.valueOf(lost.getMessage());
    if (lost.lastWords() == null) {
      return brokenOff(table, sql, "PQgetCopyData", message, lost);
    }
    // The server's own words come as a result does, before libpq sees that the line is closed.
    int closed = message.indexOf("\nserver closed the connection");
    String words = closed < 0 ? message : message.substring(0, closed);
    return brokenOff(table, sql, "PQgetResult", words, lost);
  }

  private static HowdahException brokenOff(
      Table table, String sql, String function, String message, WireException cause) {
    return new HowdahException(
        Diagnostic.error(
                "Dumping the contents of table \""
                    + table.name()
                    + "\" failed: "
                    + function
                    + "() failed.")
            .withDetail("Error message from server: " + message)
            .withDetail("Command was: " + sql),
        cause);
  }
}
