/**
 * Whole-process comparisons of Howdah's tools with the C tools, on databases of its own making.
 * Enter at {@code Comparison}. Measures; never judges: no test depends on a time.
 */
@NullMarked
package io.howdah.bench;

import org.jspecify.annotations.NullMarked;
