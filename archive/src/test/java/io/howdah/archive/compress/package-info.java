/** Tests of the compressors, against the JDK's own and each other. */
@NullMarked
package io.howdah.archive.compress;

import org.jspecify.annotations.NullMarked;
