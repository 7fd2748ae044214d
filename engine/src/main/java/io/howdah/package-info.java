/**
 * The library's front door: dumps and restores, their options, and what they tell while they work.
 * Start with {@link io.howdah.Restore}. Knows no command line: nothing here prints, reads the
 * terminal or exits.
 */
@NullMarked
package io.howdah;

import org.jspecify.annotations.NullMarked;
