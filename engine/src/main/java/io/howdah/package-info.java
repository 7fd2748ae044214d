/**
 * The library's front door: dumps and restores, their options, and what they tell while they work.
 * Enter by {@link io.howdah.Dump} and {@link io.howdah.Restore}. Knows no command line: nothing
 * here prints, reads the terminal or exits.
 */
@NullMarked
package io.howdah;

import org.jspecify.annotations.NullMarked;
