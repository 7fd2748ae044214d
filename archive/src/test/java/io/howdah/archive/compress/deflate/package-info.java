/** Tests of the deflate encoder against the JDK's inflater and deflater. */
@NullMarked
package io.howdah.archive.compress.deflate;

import org.jspecify.annotations.NullMarked;
