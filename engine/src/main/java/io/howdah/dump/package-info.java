/** The dump as a list of steps: enter at {@code DumpJob}. Selection of objects, the data pump. */
@NullMarked
package io.howdah.dump;

import org.jspecify.annotations.NullMarked;
