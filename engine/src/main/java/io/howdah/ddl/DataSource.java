package io.howdah.ddl;

import io.howdah.model.LargeObjects;
import io.howdah.model.TableData;

/** Where an entry's data comes from: read from the server by the data pump when its turn comes. */
public sealed interface DataSource {
  /**
   * The rows of a table, as COPY text or as INSERT commands.
   *
   * @param source the table and its condition
   */
  record TableRows(TableData source) implements DataSource {}

  /**
   * The contents of large objects.
   *
   * @param objects which ones
   */
  record LargeObjectContents(LargeObjects objects) implements DataSource {}
}
