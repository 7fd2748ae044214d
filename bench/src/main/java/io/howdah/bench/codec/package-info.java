/**
 * How fast data is compressed and decompressed, by method and threads, and how fast the tools of
 * the same machine do it. Run {@code org.openjdk.jmh.Main} with a pattern for the names.
 */
@NullMarked
package io.howdah.bench.codec;

import org.jspecify.annotations.NullMarked;
