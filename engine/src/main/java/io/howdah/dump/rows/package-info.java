/**
 * The rows of tables as COPY's text, from either of two sources: as the server writes it, or made
 * here out of COPY's binary format, in which byte strings are half as long on the line. The bytes
 * are the same. The server writes the text of all other types in either case: here bytes are only
 * escaped, or become digits.
 *
 * <p>Enter at {@code RowStream} and {@code BinaryTables}. What is not as expected ends the dump
 * with an error: nothing here may guess.
 */
@NullMarked
package io.howdah.dump.rows;

import org.jspecify.annotations.NullMarked;
