/**
 * The compression methods of archives: streams of bytes in, compressed bytes out, and back.
 *
 * <p>Enter by {@link io.howdah.archive.compress.Codecs}. A compressor may work on other threads
 * than its caller's, with a bounded number of blocks under way and pooled buffers, so that the
 * memory for a 100 GB stream is that for 100 MB. Nothing here knows archives' formats.
 */
@NullMarked
package io.howdah.archive.compress;

import org.jspecify.annotations.NullMarked;
