/**
 * Checks a whole archive: its structure, every block of data decompressed, the text of the data.
 *
 * <p>Enter by {@link io.howdah.archive.verify.Verifier}. It reads archives by the public interface
 * and knows no format.
 */
@NullMarked
package io.howdah.archive.verify;

import org.jspecify.annotations.NullMarked;
