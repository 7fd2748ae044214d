/**
 * What the formats share: the primitive values, the header and the table of contents.
 *
 * <p>Enter by {@link io.howdah.archive.format.TocDecoder} and {@link
 * io.howdah.archive.format.TocEncoder}. Nothing here knows where an entry's data stands: each
 * format reads and writes that field by an {@link io.howdah.archive.format.ExtraField} of its own.
 */
@NullMarked
package io.howdah.archive.format;

import org.jspecify.annotations.NullMarked;
