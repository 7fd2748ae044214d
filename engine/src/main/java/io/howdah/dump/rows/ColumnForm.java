package io.howdah.dump.rows;

/** What the values of a column are in COPY's binary format. */
enum ColumnForm {
  /** The bytes of a text: the type's own binary form. */
  TEXT,

  /** The bytes of a text that the server makes by the type's output function. */
  CAST_TO_TEXT,

  /** One byte. Cast to text it would be another word than COPY's. */
  BOOLEAN,

  /** A byte string as such. */
  BYTEA
}
