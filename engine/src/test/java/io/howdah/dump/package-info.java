/** Dumps compared with those of the C tool. */
@NullMarked
package io.howdah.dump;

import org.jspecify.annotations.NullMarked;
