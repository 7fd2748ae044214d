package io.howdah.restore.rows;

import io.howdah.sql.Literals;
import io.howdah.wire.Connection;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table's COPY statement, taken apart. Immutable.
 *
 * <p>Only names in ASCII are understood: what others mean depends on the encoding of a session.
 *
 * @param name qualified, as the statement has it
 * @param columns by their names, in the order of the data
 */
public record PlainTable(String name, List<String> columns) {
  private static final String END = ";\n";
  private static final String IDENTIFIER = "(?:[a-z_][a-z0-9_]*+|\"(?:[ !#-\\[\\]-~]|\"\")++\")";
  private static final Pattern IDENTIFIERS = Pattern.compile(IDENTIFIER);
  private static final Pattern STATEMENT =
      Pattern.compile(
          "COPY (%1$s\\.%1$s) \\((%1$s(?:, %1$s)*+)\\) FROM stdin;\n".formatted(IDENTIFIER));

  /** Keeps its own copy of the list. */
  public PlainTable {
    columns = List.copyOf(columns);
  }

  /** Takes apart a statement as archives have it; null when it is of another kind. */
  public static @Nullable PlainTable of(String copy) {
    Matcher statement = STATEMENT.matcher(copy);
    if (!statement.matches()) {
      return null;
    }
    List<String> columns = new ArrayList<>();
    Matcher column = IDENTIFIERS.matcher(statement.group(2));
    while (column.find()) {
      String text = column.group();
      columns.add(
          text.startsWith("\"")
              ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
              : text);
    }
    return new PlainTable(statement.group(1), columns);
  }

  /** Keeps others from changing the table's definition, as COPY itself does. */
  public String lock() {
    return "LOCK TABLE ONLY " + name + " IN ROW EXCLUSIVE MODE";
  }

  /**
   * The statement that loads the same columns in binary format.
   *
   * @param copy the statement that loads them as text
   * @param frozen whether the rows are frozen from the start
   */
  public String binaryCopy(String copy, boolean frozen) {
    return copy.substring(0, copy.length() - END.length())
        + (frozen ? " WITH (FREEZE, FORMAT binary);\n" : " WITH (FORMAT binary);\n");
  }

  /**
   * Asks the server for the columns' types.
   *
   * @param connection in a transaction that keeps others from the table, so that the answer holds
   * @return null when there are columns of other types, or the text of none is slow to read, or it
   *     is a foreign table
   */
  public @Nullable PlainRows rows(Connection connection) {
    Rows types =
        connection.query(
            "SELECT attname, atttypid FROM pg_catalog.pg_attribute"
                + " JOIN pg_catalog.pg_class c ON c.oid = attrelid WHERE attrelid = "
                + Literals.quote(name)
                // What a foreign table was given may not be undone.
                + "::pg_catalog.regclass AND relkind = 'r' AND attnum > 0 AND NOT attisdropped"
                + " AND pg_catalog.current_setting('integer_datetimes') = 'on'");
    Map<String, PlainForm> formOf = new HashMap<>();
    for (int row = 0; row < types.count(); row++) {
      PlainForm form = PlainForm.of(types.getLong(row, 1));
      if (form != null) {
        formOf.put(types.get(row, 0), form);
      }
    }
    List<PlainForm> forms = new ArrayList<>();
    boolean pays = false;
    for (String column : columns) {
      PlainForm form = formOf.get(column);
      if (form == null) {
        return null;
      }
      forms.add(form);
      pays |= form.slowAsText;
    }
    return pays ? new PlainRows(forms) : null;
  }
}
