/**
 * Reading ahead: two connections read the rows of tables, in pieces, before their turn comes, and
 * one thread hands them on in the order in which a single connection would have read them. What is
 * written is the same to the byte; only the server works on two pieces at once.
 *
 * <p>Enter at {@code AheadData}. Nothing here knows what becomes of the bytes.
 */
@NullMarked
package io.howdah.dump.ahead;

import org.jspecify.annotations.NullMarked;
