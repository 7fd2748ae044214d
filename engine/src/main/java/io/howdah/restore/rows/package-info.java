/**
 * Rows of numbers and times, made from COPY's text into its binary format, which the server takes
 * in half the time. Enter at {@code PlainTable}.
 *
 * <p>Nothing here may guess: a text that is not exactly as the server writes it is {@link
 * io.howdah.restore.rows.UnfitTextException unfit}, and the whole table is then loaded as text, for
 * the server to judge.
 */
@NullMarked
package io.howdah.restore.rows;

import org.jspecify.annotations.NullMarked;
