/**
 * Reads and writes every archive that pg_dump writes, with no database at hand.
 *
 * <p>Enter by {@link io.howdah.archive.Archives}: it opens an archive of any format for reading,
 * and creates one for writing. An archive is a {@link io.howdah.archive.Header}, a table of
 * contents ({@link io.howdah.archive.Toc}) of {@link io.howdah.archive.Entry} records, and for some
 * entries data: a stream of bytes, or large objects.
 *
 * <p><b>Byte strings.</b> Every string that comes from an archive, or goes into one, holds one char
 * for each byte (ISO-8859-1). Nothing is decoded, so names and definitions in any encoding come
 * back as they were; {@link io.howdah.archive.Toc#decode} gives readable text.
 *
 * <p>This package knows no database, no SQL and no other module of the project; it prints nothing.
 * It alone knows which format package serves which {@link io.howdah.archive.Format}; the formats do
 * not know each other.
 */
@NullMarked
package io.howdah.archive;

import org.jspecify.annotations.NullMarked;
